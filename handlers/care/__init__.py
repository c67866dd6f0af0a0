"""The care tools: their menu, and grounding, which keeps no words."""
