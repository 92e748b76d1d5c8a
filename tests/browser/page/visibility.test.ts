import { afterEach, describe, expect, it } from 'vitest';
import { boxOf, isLaidOut, isSeen } from '#lib/page/visibility.ts';

afterEach(() => document.body.replaceChildren());

/** The element with id `x` on a page made of `html`. */
function made(html: string): Element {
  document.body.innerHTML = html;
  const element = document.getElementById('x');
  if (element === null) throw new Error('The page has no #x.');
  return element;
}
const sees = (html: string): boolean => {
  const element = made(html);
  return isSeen(element, element.getBoundingClientRect());
};

describe('text is laid out', () => {
  it.each([
    '<p id="x">Boats</p>',
    '<p id="x" style="opacity: 0">Boats</p>',
    '<p id="x" style="visibility: hidden">Boats</p>',
    '<p id="x" style="display: contents">Boats</p>',
    '<div style="content-visibility: auto"><div style="height: 9000px"></div><p id="x">Boats</p></div>',
    '<details open><p id="x">Boats</p></details>',
  ])('in %s', (html) => {
    expect(isLaidOut(made(html))).toBe(true);
  });

  it.each([
    '<p id="x" style="display: none">Boats</p>',
    '<div style="display: none"><p id="x">Boats</p></div>',
    '<div style="display: none"><p id="x" style="display: contents">Boats</p></div>',
    '<div style="content-visibility: hidden"><p id="x">Boats</p></div>',
    '<details><p id="x">Boats</p></details>',
  ])('not in %s', (html) => {
    expect(isLaidOut(made(html))).toBe(false);
  });
});

describe('text can be seen', () => {
  it.each([
    '<p id="x">Boats</p>',
    '<p id="x" style="opacity: 0.4">Boats</p>',
    '<p id="x" style="clip-path: inset(10% round 4px)">Boats</p>',
    '<div style="visibility: hidden"><p id="x" style="visibility: visible">Boats</p></div>',
  ])('in %s', (html) => {
    expect(sees(html)).toBe(true);
  });

  it.each([
    '<p id="x" style="opacity: 0">Boats</p>',
    '<div style="opacity: 0"><p id="x">Boats</p></div>',
    '<p id="x" style="visibility: hidden">Boats</p>',
    '<p id="x" style="font-size: 0; line-height: 0">Boats</p>',
    '<p id="x" style="position: absolute; width: 1px; height: 1px; overflow: hidden">Boats</p>',
    '<p id="x" style="position: absolute; clip: rect(0, 0, 0, 0)">Boats</p>',
    '<p id="x" style="position: absolute; clip: rect(1px, 1px, 1px, 1px)">Boats</p>',
    '<p id="x" style="clip-path: inset(50%)">Boats</p>',
    '<p id="x" style="clip-path: circle(0)">Boats</p>',
  ])('not in %s', (html) => {
    expect(sees(html)).toBe(false);
  });
});

it('an element without a box of its own is watched by the nearest one that has', () => {
  const inner = made('<section id="s"><p id="x" style="display: contents">Boats</p></section>');
  expect(boxOf(inner).id).toBe('s');
  expect(boxOf(made('<p id="x">Boats</p>')).id).toBe('x');
});
