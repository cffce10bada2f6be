### `checker reset`

solutions = { $folder } holds the model solutions, which are not a learner's to begin afresh: nothing was changed
no-real-folder = { $folder } is not a real folder: nothing was changed
unreadable = { $file } { $why }: nothing was changed
no-copy = cannot keep a copy as { $copy }: nothing was changed
no-write = cannot write { $file }

manifest-is-back = { $manifest } was not there, and is back.
code-is-as-it-was = Your code is as it was; to begin it afresh, ask once more.
is-back = { $file } was not there; it is as it was handed out.
is-fresh = { $file } is as it was handed out.
done =
    { $file } is as it was handed out. What you had is in
    { $copy }
