"""Every query stands here; a repository takes the session and never commits."""
