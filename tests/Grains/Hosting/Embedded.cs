// The hosting file of the Embedded engine.
