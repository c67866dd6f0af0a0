"""Tables, queries and the vault: everything that knows PostgreSQL."""
