### The folder that is graded. Some of these go on after a file's name, or after `this file`.

archive = { $file } is a file. Archives are not graded: unpack it, and give the folder that holds the { $count } exercises with --dir.
shut = { $folder } cannot be looked into: { $why }
no-folder = there is no folder { $folder }
not-found = cannot find the submission's folder
none-in-it =
    { $folder } holds none of the { $count } exercises ({ $range }).
    Give the folder that does with --dir.

no-real-folder = this is not a real folder, and is not entered
folder-not-read = this folder cannot be read: { $why }
this-file = this file { $why }
left-out = this file and what follows is left out: a crate has at most { $files } files and { $size } KiB

not-there = is not there
not-utf-8 = is not UTF-8: save it as UTF-8
not-readable = cannot be read: { $why }
is-folder = is a folder, and is not read
is-link = is a link, not the file itself, and is not read
is-pipe = is a pipe, and is not read
is-socket = is a socket, and is not read
is-device = is a device, and is not read
not-regular = is no regular file, and is not read
moved = has changed its place, and is not read
too-large = is larger than { $size } KiB
