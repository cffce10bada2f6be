//! How people see colours: for the tests of the palette.

use plotters::style::RGBColor;

/// What is left of a colour for three kinds of eyes, besides normal ones: without red, green or
/// blue cones. The numbers are those of Machado, Oliveira and Fernandes (2009), for linear light.
const EYES: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
];

/// The ratio of the brightness of two colours, as WCAG defines it: from 1 to 21.
pub(crate) fn contrast(a: RGBColor, b: RGBColor) -> f64 {
    let (a, b) = (luminance(linear(a)), luminance(linear(b)));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// How different two colours are for the eyes that tell them apart worst: their distance in CIE
/// Lab. At 2 a trained eye sees a difference side by side; at 25 nobody mixes up two lines.
pub(crate) fn apart(a: RGBColor, b: RGBColor) -> f64 {
    let distance = |eye: &[[f64; 3]; 3]| {
        let [p, q] = [a, b].map(|color| lab(seen(eye, linear(color))));
        let squares = (0..3).map(|k| (p[k] - q[k]) * (p[k] - q[k]));
        squares.sum::<f64>().sqrt()
    };
    EYES.iter().map(distance).fold(f64::INFINITY, f64::min)
}

/// Red, green and blue as amounts of light, from 0 to 1.
fn linear(RGBColor(r, g, b): RGBColor) -> [f64; 3] {
    [r, g, b].map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn luminance([r, g, b]: [f64; 3]) -> f64 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn seen(eye: &[[f64; 3]; 3], light: [f64; 3]) -> [f64; 3] {
    eye.map(|row| dot(row, light).clamp(0.0, 1.0))
}

/// CIE Lab, for the white of a screen (D65).
fn lab(light: [f64; 3]) -> [f64; 3] {
    let [x, y, z] = [
        dot([0.4124564, 0.3575761, 0.1804375], light) / 0.95047,
        dot([0.2126729, 0.7151522, 0.0721750], light),
        dot([0.0193339, 0.1191920, 0.9503041], light) / 1.08883,
    ]
    .map(|part| {
        if part > 0.008856 {
            part.cbrt()
        } else {
            7.787 * part + 16.0 / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
