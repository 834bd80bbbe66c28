// The hosting file of the Orleans engine.
