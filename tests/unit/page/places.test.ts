import { describe, expect, it } from 'vitest';
import { createPlaces } from '#lib/page/places.ts';
import { documentOf } from './dom.ts';

function paragraphIn(document: Document): Element {
  const paragraph = document.querySelector('p');
  if (paragraph === null) throw new Error('no paragraph');
  return paragraph;
}

describe('places', () => {
  it('hold until they are cleared', () => {
    const document = documentOf('<p>One</p>');
    const places = createPlaces();
    const paragraph = paragraphIn(document);
    expect(places.of(paragraph).skipped).toBe(false);
    paragraph.setAttribute('hidden', '');
    expect(places.of(paragraph).skipped).toBe(false);
    places.clear();
    expect(places.of(paragraph).skipped).toBe(true);
  });
});

describe('the place of an inline element', () => {
  it('is that of the inline element around it, unless it is a link or a line break', () => {
    const document = documentOf('<p><b><i id="i">x</i><a id="a" href="#">y</a><br id="br"></b></p>');
    const places = createPlaces();
    const of = (selector: string) => places.of(document.querySelector(selector) ?? document.body);
    expect(of('i')).toBe(of('b'));
    expect(of('a')).toMatchObject({ level: 'inline', link: document.querySelector('a') });
    expect(of('br')).toMatchObject({ level: 'break', block: paragraphIn(document) });
  });

  it('is a heading or an article of its own by its role', () => {
    const document = documentOf('<p><span role="heading">x</span><span role="article">y</span></p>');
    const places = createPlaces();
    const [heading, article] = document.querySelectorAll('span');
    expect(heading && places.of(heading)).toMatchObject({ heading, keepsLinks: true, level: 'inline' });
    expect(article && places.of(article)).toMatchObject({ article, keepsLinks: false });
  });
});
