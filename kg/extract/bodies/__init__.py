"""Bodies (机构), their units, and the full official names that they are given."""
