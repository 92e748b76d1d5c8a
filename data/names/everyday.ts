/** Names that stand in news of any kind, and so say little about what a page is about. */

export interface EverydayRow {
  /** English spellings. */
  readonly names: readonly string[];
  /** How much one of them says about what a page is about; 1 is what any other name says. */
  readonly worth: 0.25 | 0.5;
  readonly reason: string;
}

export const EVERYDAY_ROWS: readonly EverydayRow[] = [
  {
    names: [
      'United States',
      'United States of America',
      'USA',
      'US',
      'U.S.',
      'American government',
      'U.S. government',
    ],
    worth: 0.25,
    reason: 'has a part in news of every kind',
  },
  {
    names: ['Washington', 'Washington DC', 'Washington, D.C.', 'White House', 'State Department', 'Congress'],
    worth: 0.25,
    reason: 'the seat of a government that comments on everything',
  },
  {
    names: ['New York City', 'New York', 'NYC', 'London', 'Paris', 'Berlin', 'Geneva', 'Vienna'],
    worth: 0.25,
    reason: 'a dateline: newsrooms, banks and conferences are there',
  },
  {
    names: ['Brussels', 'NATO headquarters', 'Strasbourg'],
    worth: 0.25,
    reason: 'stands for institutions that deal with everything',
  },
  {
    names: ['Pentagon', 'U.S. Department of Defense', 'U.S. military', 'US military', 'CIA', 'FBI'],
    worth: 0.25,
    reason: 'an authority that speaks in news of many conflicts',
  },
  {
    names: ['United Nations', 'UN', 'U.N.', 'United Nations Security Council', 'Red Cross', 'World Bank'],
    worth: 0.25,
    reason: 'speaks wherever something happens',
  },
  {
    names: [
      'the West',
      'Western allies',
      'Western partners',
      'Europe',
      'Middle East',
      'Africa',
      'Allied nations',
    ],
    worth: 0.25,
    reason: 'a part of the world, not an event in it',
  },
  {
    names: ['Twitter', 'Facebook', 'Telegram', 'Google', 'YouTube', 'Instagram', 'TikTok'],
    worth: 0.25,
    reason: 'pages link to it and quote from it',
  },
  {
    names: [
      'The Wall Street Journal',
      'Wall Street Journal',
      'WSJ',
      'The New York Times',
      'New York Times',
      'The Washington Post',
      'Washington Post',
      'Financial Times',
      'BBC',
      'CNN',
    ],
    worth: 0.25,
    reason: 'is quoted as a source, and is the name of the page itself',
  },
  {
    names: [
      'Reuters',
      'Associated Press',
      'AP',
      'Agence France-Presse',
      'AFP',
      'TASS',
      'Interfax',
      'RIA Novosti',
    ],
    worth: 0.25,
    reason: 'an agency whose name stands under pictures and reports of all kinds',
  },
  {
    names: ['Russia', 'Russian Federation', 'Moscow', 'Kremlin', 'Vladimir Putin', 'Russian government'],
    worth: 0.5,
    reason: 'a great power: in news of many subjects',
  },
  {
    names: ['China', "People's Republic of China", 'Beijing', 'Xi Jinping'],
    worth: 0.5,
    reason: 'a great power: in news of many subjects',
  },
  {
    names: ['European Union', 'EU', 'European Commission', 'NATO'],
    worth: 0.5,
    reason: 'an alliance that has a part in news of many countries',
  },
  {
    names: [
      'Germany',
      'France',
      'United Kingdom',
      'UK',
      'Britain',
      'Great Britain',
      'Japan',
      'India',
      'Türkiye',
      'Turkey',
    ],
    worth: 0.5,
    reason: 'a large country: in news of many subjects',
  },
  {
    names: ['Joe Biden', 'Donald Trump', 'Barack Obama', 'Emmanuel Macron', 'Olaf Scholz', 'Angela Merkel'],
    worth: 0.5,
    reason: 'leads a country that comments on everything',
  },
  {
    names: [
      'World Health Organization',
      'WHO',
      'International Monetary Fund',
      'IMF',
      'European Central Bank',
    ],
    worth: 0.5,
    reason: 'speaks in news of many countries, on one field',
  },
];
