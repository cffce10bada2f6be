// What the scripts share: each fills a part of it, called as its file is; kinds of figures fill `kinds`.
'use strict';
globalThis.live = { kinds: {} };
