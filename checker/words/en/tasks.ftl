### The constructions: the idea, what to make, and how one comes to it

one-axis = every direction has a limit of its own
one-axis-asks = Make a bowl ½(ax² + by²) and a rate lr for which plain descent from (1, 1) diverges along { $grows } and converges along { $shrinks }: within { $steps } steps |{ $grows }| grows beyond { $far }, and |{ $shrinks }| shrinks below { $near }. (All three above 0.)
one-axis-worked = a step multiplies a coordinate by 1 − lr · its curvature, which lets it grow where lr · curvature is above 2, and shrink below. { $answer } is one of many: along { $grows } a step multiplies by 1 − 0.2 · 20 = −3, along { $shrinks } by 1 − 0.2 · 1 = 0.8.
one-axis-above-zero = a, b and lr have to be above 0.

stays = where descent rests on a saddle
stays-asks = Find a start on the saddle x² − y² with x = { $x } from which descent with lr = { $lr } never slides off, however long it runs.
stays-worked = the slope along y is −2y, so a step multiplies y by 1 + 2 · { $lr }. Only 0 stays what it is: { $answer }.
stays-x = x has to be { $x }.
stays-grows = |y| grows from { $from } to { $to }.

saves = momentum moves the limit of the rate
saves-asks = On the bowl ½(x² + { $b }y²), from (1, 1), find a learning rate at which a run with momentum 0.9 comes down (|y| is below { $near } after { $steps } steps) and a run with momentum 0.4 blows up (|y| grows beyond { $far } on the way).
saves-worked = with momentum the limit of the rate is 2 · (1 + momentum) / b: for 0.4 that is 2.8 / { $b }, for 0.9 it is 3.8 / { $b }. Every rate between them will do, 3.3 / { $b } = { $answer } for one.
saves-above-zero = the rate has to be above 0.
heavy-does-not-survive = momentum 0.9 does not survive it, either: { $why }
light-survives = momentum 0.4 survives it, too: { $why }

written-as = the answer is written as { $form }.
empty = the walk is empty.
another-walk = the walk is not the one that was asked for.
not-beyond = after { $steps } steps |{ $axis }| is { $end }, and not beyond { $far }.
not-below = after { $steps } steps |{ $axis }| is { $end }, and not below { $near }.
beyond-all-numbers = beyond all numbers
