### `checker list`

extensions = Extensions, for whoever likes; the verdict does not ask for them:
further = { $judges } judges one of them, { $hints } helps with it.
