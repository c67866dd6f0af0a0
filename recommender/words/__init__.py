"""From what a person wrote to the films whose words it meets."""
