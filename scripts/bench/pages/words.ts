/** Words and patterns of the invented prose. No sentence of anybody's is here. */
export interface Language {
  /** Sentences without a name; `{slot}` is filled from `words`, `{count}` with a number. */
  readonly patterns: readonly string[];
  /** Sentences with a name: `{name}`. */
  readonly named: readonly string[];
  /** Capitalised phrases that name nothing known. */
  readonly titles: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const list = (words: string): readonly string[] => words.trim().split(/\s*[,\n]\s*/u);
const lines = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/u);

export const ENGLISH: Language = {
  patterns: lines(`the {adj} {noun} was {verb} on {day} after {count} residents had asked for a {adj} {noun}.
    {person} said the {noun} would not be {verb} before the {noun} is {verb}; no date was given.
    it is not clear whether the {noun} can be {verb} while the {noun} remains {adj}.
    about {count} people signed a letter in which the {adj} {noun} was called {adj}.
    “we never saw a {noun} like this”, {person} told reporters, “and the {noun} was {adj}.”
    last {day} the {title} {verb} a {adj} {noun} and a {noun} for the {noun}.
    on {day} officials counted {count} {noun}s, {count} fewer than a year before.
    according to the {title} the {noun} costs {count} million a year, too much for a {adj} {noun}.
    since then the {noun} has been {verb} twice and the {noun} once.
    {person} and {person} both denied that the {adj} {noun} had been {verb}.`),
  named: lines(`in {name} the {noun} was {verb} on {day} by the {title}.
    {person} travelled from {name} to {name} to see the {adj} {noun}.
    the {noun} near {name} was {verb} after a {adj} night, the {title} said.
    officials in {name} and the {title} {verb} the {noun} for {count} days.
    a {adj} {noun} reached {name} on {day} with {count} people on board.
    {name}’s {noun} is {adj}, said {person} of the {title}.
    between {name} and the coast the {noun} stayed {adj} until {day}.
    {name} has {verb} the {noun} that {person} wanted for years.`),
  titles:
    list(`Harbour Council, Ministry of Bridges, Northern Water Union, Office for Quiet Streets, Ferry Drivers League
    Institute of Slow Rivers, Orchard Bank, Valley Press Union, State Lamp Agency, Committee on Old Roads`),
  words: {
    adj: list(`narrow, late, costly, quiet, common, empty, broken, careful, distant, early, fragile, general, heavy
      hidden, joint, local, modest, nervous, open, partial, recent, rural, sharp, steady, sudden, tidy, vast, weak`),
    noun: list(`bridge, harbour, budget, council, ferry, school, orchard, timetable, archive, tunnel, market, hospital
      vote, strike, storm, debt, letter, garden, station, border, contract, convoy, court, dam, engine, factory, fence
      festival, harvest, inquiry, ledger, library, mill, network, permit, pipeline, quarry, report, road, roof, shelter`),
    verb: list(`closed, opened, delayed, examined, rejected, approved, moved, repaired, counted, sold, bought, planned
      blocked, cleared, defended, divided, expanded, flooded, halted, inspected, joined, measured, painted, promised`),
    day: list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'),
    person:
      list(`Marta Velling, Oskar Dunmore, Ilse Farrow, Tomas Greeling, Nadia Corvin, Peter Ashlow, Runa Castell
      Henrik Morrow, Sofia Lindgate, Arthur Pelling, Greta Holm, Viktor Sandry`),
    title: list(
      'Harbour Council, Ministry of Bridges, Northern Water Union, Orchard Bank, State Lamp Agency',
    ),
  },
};

export const CYRILLIC: Language = {
  patterns: lines(`{adj} {noun} {verb} у {day} після звернення {count} мешканців.
    {person} каже, {noun} ще не {verb}, а строків ніхто не називає.
    невідомо, чи {noun} буде {adj} до осені.
    близько {count} людей бачили, як {adj} {noun} {verb} уночі.
    за словами {person} {noun} коштує {count} мільйонів на рік.`),
  named: lines(`у місті {name} {adj} {noun} {verb} у {day}.
    {person} їде до {name} через {name}, де {noun} {verb} знову.
    біля {name} {noun} {verb} після важкої ночі.
    {name} чекає на {noun} уже {count} днів.`),
  titles: list('Рада гавані, Міністерство мостів, Водна спілка, Комітет старих доріг'),
  words: {
    adj: list('тихий, новий, старий, важкий, ранній, пізній, дальній, вузький, спільний, простий'),
    noun: list('міст, порт, ринок, архів, тунель, вокзал, сад, завод, договір, звіт, штаб, потяг'),
    verb: list('закрився, відкрився, зупинився, почався, повернувся, змінився, подорожчав, завершився'),
    day: list('понеділок, вівторок, середу, четвер, суботу, неділю'),
    person: list('Марта Велінг, Остап Данмор, Ілона Фарова, Тарас Грілінг, Надія Корвін'),
  },
};
