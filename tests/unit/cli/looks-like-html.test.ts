import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeHtml } from '#cli/looks-like-html.ts';

describe('looksLikeHtml', () => {
  test.each([
    ['a doctype', '<!doctype html><p>'],
    ['a doctype in capitals over two lines', '<!DOCTYPE\nHTML PUBLIC "x">'],
    ['an element', '<html lang="en">'],
    ['a byte order mark', '\ufeff<!doctype html>'],
    ['white space', ' \r\n\t<html>'],
    ['an XML declaration', '<?xml version="1.0"?>\n<html>'],
    ['comments', '<!-- a -- > b --> <!----><!--\n--><!doctype html>'],
    ['all of them', '\ufeff\n<?xml version="1.0"?> <!-- saved --> <!-- twice -->\n<html>'],
  ])('knows a page by %s', (_, text) => expect(looksLikeHtml(text)).toBe(true));

  test.each([
    ['nothing', ''],
    ['prose', 'From Vellmar <html>'],
    ['another root', '<?xml version="1.0"?><feed>'],
    ['another doctype', '<!doctype svg>'],
    ['a longer name', '<htmlish>'],
    ['a comment alone', '<!-- <html> -->'],
    ['a comment that never ends', '<!-- <html>'],
    ['a declaration that never ends', '<?xml <html'],
    ['prose after a comment', '<!-- note --> see <html>'],
  ])('takes a text for plain if it begins with %s', (_, text) => expect(looksLikeHtml(text)).toBe(false));

  test('finds the first tag behind any number of comments', () => {
    const comment = fc.string({ maxLength: 20 }).map((words) => `<!--${words.replaceAll('-', '')}-->`);
    const space = fc.constantFrom('', ' ', '\n', '\ufeff');
    fc.assert(
      fc.property(fc.array(fc.tuple(space, comment), { maxLength: 50 }), space, (head, gap) => {
        const before = head.flat().join('') + gap;
        expect(looksLikeHtml(`${before}<html>`)).toBe(true);
        expect(looksLikeHtml(`${before}<p>`)).toBe(false);
      }),
    );
  });

  test('looks once at comments that could be paired in countless ways', () => {
    expect(looksLikeHtml('<!---->'.repeat(500))).toBe(false);
    expect(looksLikeHtml(`${'<!---->'.repeat(500)}<html>`)).toBe(true);
  });
});
