/** Forms of names that are ordinary words, or other names, in some language. */
import type { Language } from './rows.ts';

export interface HomographRow {
  /** Folded, as the finder compares. */
  readonly text: string;
  readonly lang: Language;
  readonly means: string;
  /** A few made-up words with the other meaning in square brackets. */
  readonly example: string;
}

/**
 * Words that at the start of a sentence, where the capital tells nothing, are at least as likely as the name. Held to
 * be so in every language: none of them is the usual form of a much-named person, state or capital.
 */
export const HOMOGRAPHS: readonly HomographRow[] = [
  { text: 'изюм', lang: 'ru', means: 'raisins', example: '[Изюм] промойте и залейте водой' },
  { text: 'изюма', lang: 'ru', means: 'raisins', example: '[Изюма] в булке оказалось мало' },
  { text: 'изюму', lang: 'ru', means: 'raisins', example: '[Изюму] в тесто не жалейте' },
  { text: 'изюмом', lang: 'ru', means: 'raisins', example: '[Изюмом] посыпают пирог сверху' },
  { text: 'изюме', lang: 'ru', means: 'raisins', example: '[Изюме], как и кураге, нужна вода' },
  { text: 'ізюм', lang: 'uk', means: 'raisins', example: '[Ізюм] промийте і залийте водою' },
  { text: 'ізюму', lang: 'uk', means: 'raisins', example: '[Ізюму] в тісто не шкодуйте' },
  { text: 'ізюмом', lang: 'uk', means: 'raisins', example: '[Ізюмом] посипають пиріг' },
  {
    text: 'шевченкове',
    lang: 'uk',
    means: 'of Shevchenko, the poet',
    example: '[Шевченкове] слово знає кожна школа',
  },
  {
    text: 'шевченкового',
    lang: 'uk',
    means: 'of Shevchenko, the poet',
    example: "[Шевченкового] вірша вчили напам'ять",
  },
  {
    text: 'шевченковому',
    lang: 'uk',
    means: 'of Shevchenko, the poet',
    example: '[Шевченковому] слову два століття',
  },
  {
    text: 'шевченковим',
    lang: 'uk',
    means: 'of Shevchenko, the poet',
    example: '[Шевченковим] рядком почали вечір',
  },
  {
    text: 'шевченково',
    lang: 'ru',
    means: 'of Shevchenko, the poet',
    example: '[Шевченково] слово звучало со сцены',
  },
  {
    text: 'шевченкова',
    lang: 'ru',
    means: 'a surname; of Shevchenko, the poet',
    example: '[Шевченкова] открыла выставку',
  },
  { text: 'szewczenkowie', lang: 'pl', means: 'the Shevchenkos', example: '[Szewczenkowie] mieszkali obok' },
  { text: 'терехова', lang: 'ru', means: 'a surname of women', example: '[Терехова] сыграла главную роль' },
  { text: 'терехова', lang: 'uk', means: 'a surname of women', example: '[Терехова] зіграла головну роль' },
  { text: 'ганчева', lang: 'bg', means: 'a surname of women', example: '[Ганчева] спечели купата' },
  { text: 'ганчева', lang: 'ru', means: 'a surname of women', example: '[Ганчева] выиграла кубок' },
  { text: 'подоляка', lang: 'uk', means: 'the surname Podoliaka', example: '[Подоляка] відкрив крамницю' },
  { text: 'подоляка', lang: 'ru', means: 'the surname Podoliaka', example: '[Подоляка] открыл лавку' },
  { text: 'podolyaka', lang: 'en', means: 'the surname Podolyaka', example: '[Podolyaka] opened a shop' },
  { text: 'суми', lang: 'uk', means: 'sums of money', example: '[Суми] в договорі не збігаються' },
  { text: 'сумы', lang: 'ru', means: 'bags', example: '[Сумы] через плечо носили странники' },
  { text: 'sumy', lang: 'pl', means: 'sums of money', example: '[Sumy] w umowie się nie zgadzają' },
  { text: 'sumy', lang: 'cs', means: 'sums of money', example: '[Sumy] ve smlouvě nesedí' },
  { text: 'рівне', lang: 'uk', means: 'even, level', example: '[Рівне] поле тягнеться до лісу' },
  { text: 'рівного', lang: 'uk', means: 'even, level', example: '[Рівного] місця тут немає' },
  { text: 'рівному', lang: 'uk', means: 'even, level', example: '[Рівному] полю раді трактористи' },
  { text: 'захід', lang: 'uk', means: 'event; sunset', example: '[Захід] сонця зібрав усіх на набережній' },
  { text: 'заходу', lang: 'uk', means: 'event; sunset', example: '[Заходу] передував концерт' },
  { text: 'заходом', lang: 'uk', means: 'event; sunset', example: '[Заходом] сонця милувалися з мосту' },
  { text: 'заході', lang: 'uk', means: 'event; sunset', example: '[Заході] такого рівня раді всі' },
  { text: 'орел', lang: 'ru', means: 'eagle', example: '[Орел] кружит над полем' },
  { text: 'орёл', lang: 'ru', means: 'eagle', example: '[Орёл] кружит над полем' },
  { text: 'ciny', lang: 'cs', means: 'deeds', example: '[Činy] jsou víc než slova' },
  { text: 'cinu', lang: 'cs', means: 'a deed', example: '[Činu] litoval celý život' },
  { text: 'nice', lang: 'en', means: 'pleasant', example: '[Nice] weather drew people out' },
  { text: 'reading', lang: 'en', means: 'what readers do', example: '[Reading] helps children to sleep' },
  { text: 'split', lang: 'en', means: 'divided', example: '[Split] the bill among friends' },
  {
    text: 'mobile',
    lang: 'en',
    means: 'that can move; telephone',
    example: '[Mobile] shops came twice a week',
  },
  { text: 'bath', lang: 'en', means: 'what one takes in a tub', example: '[Bath] time is at seven' },
  { text: 'tours', lang: 'en', means: 'journeys', example: '[Tours] leave every hour' },
  { text: 'tours', lang: 'fr', means: 'towers; turns', example: '[Tours] et clochers dominent la plaine' },
  { text: 'cork', lang: 'en', means: 'bark for stoppers', example: '[Cork] floats on water' },
];
