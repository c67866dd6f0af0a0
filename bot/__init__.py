"""The process: settings, wiring, polling or webhook, jobs, health, command line, last-resort errors."""
