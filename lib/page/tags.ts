/**
 * What an element means for reading, by its name alone: computed style would cost a style pass and does not exist
 * on the command line, which must read the same blocks. Elements not named here are inline and are read.
 */

/** What a skipped element leaves in the text around it: nothing, or one U+FFFC where a reader sees something. */
export type Leaves = 'nothing' | 'object';

interface TagRow {
  readonly tags: readonly string[];
  readonly why: string;
}

/** Elements that begin and end a block. */
const BLOCK_ROWS: readonly TagRow[] = [
  {
    tags: ['p', 'pre', 'listing', 'xmp', 'plaintext', 'address'],
    why: 'paragraphs; wire copy stands in <pre>',
  },
  { tags: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup'], why: 'headlines' },
  { tags: ['blockquote', 'figure', 'figcaption', 'caption', 'legend'], why: 'quotations and captions' },
  { tags: ['details', 'summary', 'dialog'], why: 'parts that open, with their titles' },
  { tags: ['ul', 'ol', 'menu', 'dir', 'li', 'dl', 'dt', 'dd'], why: 'each item and each term is read alone' },
  {
    tags: ['table', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
    why: 'each cell is read alone',
  },
  {
    tags: ['html', 'body', 'main', 'article', 'section', 'aside'],
    why: 'sections, which may hold text directly',
  },
  { tags: ['header', 'footer', 'nav', 'search', 'div', 'center', 'form', 'fieldset'], why: 'containers' },
  { tags: ['hr', 'frameset', 'marquee', 'optgroup', 'option'], why: 'laid out as blocks by every browser' },
];

/** Elements whose text is not read. */
const SKIPPED_ROWS: readonly (TagRow & { readonly leaves: Leaves })[] = [
  { tags: ['head', 'title', 'script', 'style', 'template'], leaves: 'nothing', why: 'not drawn' },
  {
    tags: ['noscript', 'noembed', 'noframes', 'datalist'],
    leaves: 'nothing',
    why: 'not drawn where scripts run',
  },
  {
    tags: ['rt', 'rp', 'rtc'],
    leaves: 'nothing',
    why: 'a reading beside the text: 東<rt>とう</rt>京 is 東京',
  },
  { tags: ['nav', 'menu', 'search'], leaves: 'nothing', why: 'ways through the site, not what it says' },
  { tags: ['input', 'textarea', 'select', 'meter', 'progress'], leaves: 'object', why: 'form fields' },
  { tags: ['button'], leaves: 'object', why: 'a command: a press on it acts' },
  {
    tags: ['code', 'kbd', 'samp', 'tt', 'var'],
    leaves: 'object',
    why: 'notation: a name in it is not that name',
  },
  {
    tags: ['svg', 'math', 'canvas', 'img', 'picture'],
    leaves: 'object',
    why: 'pictures and formulas, not lines of text',
  },
  {
    tags: ['iframe', 'frame', 'object', 'embed', 'applet'],
    leaves: 'object',
    why: 'other documents; inside is a fallback',
  },
  { tags: ['audio', 'video'], leaves: 'object', why: 'media; inside is a fallback' },
];

/** Roles whose element is not read. */
const SKIPPED_ROLE_ROWS: readonly { readonly roles: readonly string[]; readonly why: string }[] = [
  {
    roles: ['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider'],
    why: 'the reader types or sets a value',
  },
  {
    roles: ['navigation', 'menu', 'menubar', 'tablist', 'toolbar', 'tree', 'listbox', 'search'],
    why: 'menus',
  },
  { roles: ['button', 'switch', 'checkbox', 'radio'], why: 'commands: a press acts' },
  { roles: ['banner', 'contentinfo'], why: 'the same on every page of the site: its name, its imprint' },
  { roles: ['math', 'img'], why: 'to be perceived as one formula or picture' },
];

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** Inside these only phrasing is allowed, so an element that nobody knows is inline there. */
const PROSE_ONLY = [...HEADINGS, 'p', 'pre', 'dt', 'summary', 'figcaption', 'caption', 'legend', 'address'];
/** The site's own where they stand outside its sections (HTML-AAM: banner and contentinfo). */
const OF_SITES = ['header', 'footer'];
/** Inside these a <header> or <footer> belongs to a part of the page, not to the site (HTML-AAM). */
const SECTIONS = ['article', 'aside', 'main', 'section'];
/** Lists that may turn out to be lists of links. */
const LISTS = ['ul', 'ol', 'dir'];
/** In these even text that consists of links is read. */
const LINKS_ARE_READ = ['caption', 'figcaption', 'td', 'th', 'blockquote', 'dt', 'dd', 'summary', 'legend'];

/** A list that holds one of these holds content: teasers, quotations, a feed. */
export const LIST_CONTENT = 'p, h1, h2, h3, h4, h5, h6, article, blockquote, figure, table';

/** What is known of an element name, one bit each: a number an element, so that a page pays for no table of objects. */
export const BLOCK = 1;
/** The element's text is not read; it leaves an object, or nothing. */
export const LEAVES_NOTHING = 2;
export const LEAVES_OBJECT = 4;
export const HEADING = 8;
export const PROSE = 16;
export const SECTION = 32;
export const OF_SITE = 64;
export const LIST = 128;
export const READ_AS_LINKS = 256;
export const ARTICLE = 512;

/**
 * What is known of element names in lower case; nothing of inline elements and of those that nobody knows. One look-up
 * an element: the rows are joined once, which is part of what every page pays.
 */
export const TAGS: ReadonlyMap<string, number> = joined();

function joined(): Map<string, number> {
  const tags = new Map<string, number>();
  const mark = (names: readonly string[], bit: number): void => {
    for (const name of names) tags.set(name, (tags.get(name) ?? 0) | bit);
  };
  for (const row of BLOCK_ROWS) mark(row.tags, BLOCK);
  for (const row of SKIPPED_ROWS) mark(row.tags, row.leaves === 'object' ? LEAVES_OBJECT : LEAVES_NOTHING);
  mark(HEADINGS, HEADING | READ_AS_LINKS);
  mark(PROSE_ONLY, PROSE);
  mark(SECTIONS, SECTION);
  mark(OF_SITES, OF_SITE);
  mark(LISTS, LIST);
  mark(LINKS_ARE_READ, READ_AS_LINKS);
  mark(['article'], ARTICLE);
  return tags;
}

export const SKIPPED_ROLES: ReadonlySet<string> = new Set(SKIPPED_ROLE_ROWS.flatMap((row) => row.roles));

/** The first token of an element's role in lower case, or '' where it has none. */
export const roleOf = (element: Element): string =>
  element.getAttribute('role')?.trim().split(/\s/u, 1)[0]?.toLowerCase() ?? '';
