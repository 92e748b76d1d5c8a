/** Is the page light or dark where the mark stands? Asked of the page's own colours, not of the system. */
import { lightnessOf } from './colour.ts';

export type Theme = 'light' | 'dark';

/** Luminance at which black and white text have the same contrast (WCAG): √(1.05 × 0.05) − 0.05. */
const MIDDLE = 0.179;

/**
 * The theme at an element: from the backgrounds painted under it, nearest first, through shadow roots. A picture
 * cannot be read, but text on it must be legible, so there the text's own colour decides. Under a page without any
 * background lies the browser's canvas, which follows the page's `color-scheme`.
 */
export function themeAt(element: Element): Theme {
  let cover = 0; // how much of what lies beneath is already hidden
  let light = 0;
  for (let at: Element | null = element; at !== null && cover < 1; at = parentOf(at)) {
    const style = getComputedStyle(at);
    const background = lightnessOf(style.backgroundColor);
    if (background !== null && background.alpha > 0) {
      const share = background.alpha * (1 - cover);
      light += share * background.luminance;
      cover += share;
    }
    if (cover < 1 && style.backgroundImage.includes('url(')) return textTheme(element);
  }
  return light + (1 - cover) * canvasLuminance() > MIDDLE ? 'light' : 'dark';
}

function textTheme(element: Element): Theme {
  const text = lightnessOf(getComputedStyle(element).color);
  return text !== null && text.luminance > MIDDLE ? 'dark' : 'light';
}

function canvasLuminance(): number {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const isDark =
    scheme.includes('dark') &&
    (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? 0 : 1;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
