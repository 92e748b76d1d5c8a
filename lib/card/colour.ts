/**
 * Computed CSS colours → how light they are. Computed values come as `rgb()`, `rgba()`, or a wide-gamut function that
 * CSS Color 4 keeps as written; anything else is not guessed at.
 */

/** Alpha from 0 to 1; luminance from 0 (black) to 1 (white). */
export interface Lightness {
  readonly alpha: number;
  readonly luminance: number;
}

/** How light and how opaque a computed colour is; null where its form is not known. */
export function lightnessOf(colour: string): Lightness | null {
  const match = /^([a-z]+)\(([^)]*)\)$/u.exec(colour.trim());
  const [, name, body] = match ?? [];
  if (name === undefined || body === undefined) return null;
  const [channels = '', alpha = ''] = body.split('/');
  const values = channels
    .replace(/^\s*(?:srgb|srgb-linear|display-p3)\s/u, '')
    .split(/[\s,]+/u)
    .filter(Boolean)
    .map(number);
  const luminance = luminanceOf(name, channels, values);
  if (luminance === null || values.some(Number.isNaN)) return null;
  return { alpha: alpha === '' ? (values[3] ?? 1) : number(alpha.trim()), luminance };
}

function luminanceOf(
  name: string,
  channels: string,
  [a = 0, b = 0, c = 0]: readonly number[],
): number | null {
  switch (name) {
    case 'rgb':
    case 'rgba':
      return relativeLuminance(a / 255, b / 255, c / 255);
    case 'color':
      if (/^\s*(?:srgb|display-p3)\s/u.test(channels)) return relativeLuminance(a, b, c);
      return null;
    case 'oklab':
    case 'oklch':
      return a ** 3; // OKLab's lightness is the cube root of luminance for greys.
    case 'lab':
    case 'lch':
      return ((a + 16) / 116) ** 3; // CIE L* is 116 times the cube root of luminance, less 16.
    default:
      return null;
  }
}

/** WCAG 2.2, relative luminance of sRGB channels from 0 to 1. */
function relativeLuminance(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function number(text: string): number {
  if (text === 'none') return 0;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}
