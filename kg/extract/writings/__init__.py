"""Documents (文件), campaigns (活动) and formulas (提法)."""
