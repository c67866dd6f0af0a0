"""Fine-tunes a transformer to read feelings; imports torch, so only the command imports it."""
