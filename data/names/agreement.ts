/** How adjectives go with the noun of a name, in the nominative. */
import type { InflectedLanguage } from './rows.ts';

export interface AgreementRow {
  readonly lang: InflectedLanguage;
  /** Sources of regular expressions (flag u) for the ends of both words in small letters, without `$`. */
  readonly adjective: string;
  readonly noun: string;
  /** Whether names have such adjectives behind the noun too: Siły Zbrojne Ukrainy; as the last word, Острів Зміїний. */
  readonly behind: 'no' | 'last' | 'anywhere';
  /** An adjective, a noun with it, and a word behind which the noun would not be its noun. */
  readonly example: { readonly adjective: string; readonly noun: string; readonly not: string };
}

const CONSONANT = '[бвгґджзйклмнпрстфхцчшщ]';

export const AGREEMENTS: readonly AgreementRow[] = [
  {
    lang: 'uk',
    adjective: '[ая]',
    // Not the genitives and neuters in -ння, -ття: Зона відчуження.
    noun: `а|(?<!\\1(.))я|ь|${CONSONANT}`,
    behind: 'no',
    example: { adjective: 'Харківська', noun: 'область', not: 'війни' },
  },
  {
    lang: 'uk',
    adjective: '[еє]',
    noun: '[оея]',
    behind: 'no',
    example: { adjective: 'Чорне', noun: 'море', not: 'області' },
  },
  {
    lang: 'uk',
    adjective: '[иі]й|ів',
    noun: `о|ь|${CONSONANT}`,
    behind: 'last',
    example: { adjective: 'Генеральний', noun: 'штаб', not: 'армії' },
  },
  {
    lang: 'uk',
    adjective: '[іїи]',
    noun: '[иіїая]',
    behind: 'no',
    example: { adjective: 'Збройні', noun: 'сили', not: 'флот' },
  },
  {
    lang: 'ru',
    adjective: '[аяь]я',
    noun: `[аяь]|${CONSONANT}`,
    behind: 'no',
    example: { adjective: 'Харьковская', noun: 'область', not: 'войны' },
  },
  {
    lang: 'ru',
    adjective: '[ое]е',
    noun: '[оеё]|мя',
    behind: 'no',
    example: { adjective: 'Чёрное', noun: 'море', not: 'области' },
  },
  {
    lang: 'ru',
    adjective: '[ыио]й',
    noun: `[ья]|${CONSONANT}`,
    behind: 'no',
    example: { adjective: 'Генеральный', noun: 'штаб', not: 'армии' },
  },
  {
    // Not -ой, which is a feminine genitive as well: Центр военной подготовки.
    lang: 'ru',
    adjective: '[ыи]й',
    noun: `[ья]|${CONSONANT}`,
    behind: 'last',
    example: { adjective: 'Змеиный', noun: 'остров', not: 'армии' },
  },
  {
    lang: 'ru',
    adjective: '[ыи]е',
    noun: '[ыиая]',
    behind: 'no',
    example: { adjective: 'Вооружённые', noun: 'силы', not: 'флот' },
  },
  {
    lang: 'pl',
    adjective: 'a',
    noun: 'a|[cśńźżldw]|rz|sz|cz',
    behind: 'anywhere',
    example: { adjective: 'Zaporoska', noun: 'elektrownia', not: 'wojny' },
  },
  {
    lang: 'pl',
    adjective: 'e',
    noun: '[oeęyia]',
    behind: 'anywhere',
    example: { adjective: 'Zbrojne', noun: 'siły', not: 'sztab' },
  },
  {
    lang: 'pl',
    adjective: '[yi]j?',
    noun: '[bcćdfghjklłmnńprsśtwzźż]|[aeiy]',
    behind: 'anywhere',
    example: { adjective: 'Generalny', noun: 'sztab', not: 'dowództwo' },
  },
  {
    lang: 'cs',
    adjective: '[áí]',
    noun: '[aeěť]|[scšzžňdlřv]|st|[tdn]i|y',
    behind: 'anywhere',
    example: { adjective: 'Česká', noun: 'republika', not: 'mu' },
  },
  {
    lang: 'cs',
    // Wagnerova skupina, Nova Kachovka
    adjective: 'a',
    noun: 'a|st|ň|ev',
    behind: 'no',
    example: { adjective: 'Wagnerova', noun: 'skupina', not: 'mostu' },
  },
  {
    lang: 'cs',
    adjective: 'ovo',
    noun: '[oe]',
    behind: 'no',
    example: { adjective: 'Karlovo', noun: 'pole', not: 'mostu' },
  },
  {
    lang: 'cs',
    adjective: 'ův',
    noun: '[bcčdďfghjklmnňprřsštťvzž]',
    behind: 'no',
    example: { adjective: 'Karlův', noun: 'most', not: 'mostu' },
  },
  {
    lang: 'cs',
    adjective: '[éí]',
    noun: '[oeěíyiaé]',
    behind: 'anywhere',
    example: { adjective: 'Spojené', noun: 'státy', not: 'národ' },
  },
  {
    lang: 'cs',
    adjective: '[ýí]|[iy]j',
    noun: '[bcčdďfghjklmnňprřsštťvzž]|[eia]',
    behind: 'anywhere',
    example: { adjective: 'Generální', noun: 'štáb', not: 'kolo' },
  },
];
