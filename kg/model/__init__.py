"""What the stages hand on to each other: records without behaviour of their own."""
