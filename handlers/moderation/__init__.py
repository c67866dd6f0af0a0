"""What moderators decide: posts that wait, reports, and posts that were deleted by hand."""
