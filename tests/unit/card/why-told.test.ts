import { describe, expect, it } from 'vitest';
import { languageName } from '#lib/card/language-name.ts';
import { toldOf } from '#lib/card/why-told.ts';
import { NAMESAKES, OF_SEVERAL } from '#tests/gallery/explanations.ts';
import { TYPICAL } from '#tests/gallery/fixtures.ts';

const sense = (id: string, name: string) => ({ id, name, kind: 'place' }) as const;
const PORT = sense(`${TYPICAL.pack.id}/port-aldren`, 'Port Aldren');
const COUNCIL = sense(`${TYPICAL.pack.id}/council`, 'Port Aldren Council');
const REGISTERED = sense('northern-ports/aldren-port', 'Port Aldren');

const meant = (told: ReturnType<typeof toldOf>) => told.map((one) => one.meant.entity);

describe('what is told of why a name is marked', () => {
  it('is about the sense the card shows, with the other bearers beside it', () => {
    const [told] = toldOf([NAMESAKES], [PORT, COUNCIL], PORT.id);
    expect(told?.meant.entity).toBe(PORT.id);
    expect(told?.others.map(({ name }) => name)).toEqual(['Port Aldren Council', 'Aldren Liner Company']);
  });

  it('calls offered what the mark offers, and not what the reader has muted', () => {
    const offered = (...senses: Parameters<typeof toldOf>[1]) =>
      toldOf([NAMESAKES], senses, PORT.id)[0]?.others.map(({ stands }) => stands);
    expect(offered(PORT, COUNCIL)).toEqual([true, false]);
    expect(offered(PORT)).toEqual([false, false]);
  });

  it('follows the choice among the senses', () => {
    expect(meant(toldOf([NAMESAKES], [PORT, COUNCIL], COUNCIL.id))).toEqual([COUNCIL.id]);
  });

  it('stands in the order of the card’s accounts', () => {
    const answered = OF_SEVERAL.toReversed();
    expect(meant(toldOf(answered, [PORT, COUNCIL, REGISTERED], PORT.id))).toEqual([PORT.id, REGISTERED.id]);
    expect(meant(toldOf(answered, [PORT, REGISTERED], REGISTERED.id))).toEqual([REGISTERED.id, PORT.id]);
  });

  it('leaves out what another name in the same place means', () => {
    expect(toldOf(OF_SEVERAL, [sense('islands/elsewhere', 'Elsewhere')], 'islands/elsewhere')).toEqual([]);
    expect(meant(toldOf(OF_SEVERAL, [PORT], PORT.id))).toEqual([PORT.id]);
  });

  it('is about another sense of the mark where the one on the card is not among those met', () => {
    const senses = [sense(`${TYPICAL.pack.id}/gone`, 'Gone'), COUNCIL] as const;
    expect(meant(toldOf([NAMESAKES], senses, `${TYPICAL.pack.id}/gone`))).toEqual([COUNCIL.id]);
  });
});

describe('a language', () => {
  it.each([
    ['fr', 'French'],
    ['uk', 'Ukrainian'],
    ['pt-BR', 'Brazilian Portuguese'],
  ])('of the tag %s is called %s', (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });

  it.each(['', 'not a language', '!'])('of no valid tag (“%s”) is called by what stands there', (tag) => {
    expect(languageName(tag)).toBe(tag);
  });
});
