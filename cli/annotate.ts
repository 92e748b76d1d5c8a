/** `according-to annotate`: the names of a pack in a text, a page or a stream of texts. */
import { Command } from 'commander';
import { annotateStream } from './annotate-stream.ts';
import { mentionTable } from './annotate-table.ts';
import { explainedList, explainedRecord } from './explained-list.ts';
import { fail } from './fail.ts';
import { createFinder, type Finder, mentionRecord } from './finder.ts';
import { looksLikeHtml } from './looks-like-html.ts';
import { onlyPack } from './packs.ts';
import { type Input, readInput } from './read-input.ts';
import { readPack } from './read-pack.ts';
import { type AnnotatedText, textBlocks } from './text-blocks.ts';
import { soundPack } from './usable-pack.ts';
import { writeOutput } from './write-output.ts';

interface Options {
  readonly json?: true;
  readonly ndjson?: true;
  readonly html?: true;
  readonly text?: true;
  readonly all?: true;
  readonly explain?: true;
  readonly pack?: string;
}

export function annotateCommand(): Command {
  return new Command('annotate')
    .summary('find the names of a pack in a text or page')
    .description(
      'Prints where the names of a pack stand in a file, and whom they name. HTML is told by its ending (.html, .htm,\n' +
        '.xhtml) or beginning; its blocks are those that the extension reads. Names that mean nothing unless the text\n' +
        'speaks of the pack’s subject are left out where it does not.',
    )
    .argument('[file]', 'text or HTML in UTF-8; “-” for standard input', '-')
    .option(
      '--json',
      'print the text and its mentions as one JSON document; offsets are UTF-16 code units of “text”',
    )
    .option(
      '--ndjson',
      'read lines {"id","text","lang"?} from standard input, print lines {"id","mentions"} in order;\n' +
        `an id is a string or an integer of up to ±${Number.MAX_SAFE_INTEGER}`,
    )
    .option('--html', 'read HTML, whatever the file is called')
    .option('--text', 'read plain text, whatever the file is called')
    .option('--all', 'list also names left out because the text does not speak of the pack’s subject')
    .option('--explain', 'say of every name that was met, marked or not, why it is marked or left alone')
    .option('--pack <pack>', 'id, directory or file of a pack (may be left out where there is one)')
    .addHelpText('after', `\n${JSON_HELP.join('\n')}`)
    .action(runAnnotate);
}

const JSON_HELP = [
  'Members of the JSON document (offsets are UTF-16 code units of text, end exclusive):',
  '  text         the text, or of a page its blocks with blank lines between them',
  '  mentions[]   start, end, text; entity, name and kind of the likeliest bearer',
  'and with --explain:',
  '  speaksOfSubject  whether the text as a whole speaks of the pack’s subject',
  '  explained[]  start, end, text and block (from 0) of every name that was met; marked: it is among the mentions;',
  '               verdict: “marked” wherever it stands, “waits” for a text about the subject, “none”: left alone;',
  '    .senses[]    entity, form as it is derived, lang (absent: any), rules[] that led to the form, reasons[], points,',
  '                 stands: it is offered to the reader; likeliest first',
  '      .reasons[]   points for (above 0) or against, why, by: the words of the text that brought it, or empty',
];

async function runAnnotate(file: string, options: Options): Promise<void> {
  refuseContradictions(file, options);
  const finder = createFinder(
    soundPack(await readPack(options.pack ?? onlyPack('say which pack with --pack'))),
  );
  const releaseAll = options.all === true;
  if (options.ndjson) return annotateStream(process.stdin, process.stdout, finder, { releaseAll });
  const input = await readInput(file);
  await writeOutput(process.stdout, await answer(input, finder, options, releaseAll));
}

function refuseContradictions(file: string, { json, ndjson, html, text, all, pack, explain }: Options): void {
  if (explain && ndjson) fail('--explain and --ndjson contradict each other; give one text');
  if (explain && all) fail('--explain tells of every name that was met; leave --all out');
  if (html && text) fail('--html and --text contradict each other; give one');
  if (ndjson && json) fail('--ndjson and --json contradict each other; give one');
  if (ndjson && html) fail('--ndjson reads plain text; leave --html out');
  if (ndjson && file !== '-') fail(`--ndjson reads standard input; leave “${file}” out, or pass it with <`);
  if (pack === '-' && file === '-') fail('standard input cannot be both pack and text; name a file for one');
}

async function answer(input: Input, finder: Finder, options: Options, releaseAll: boolean): Promise<string> {
  const isPage = isHtml(input, options);
  const document = isPage ? await page(input) : textBlocks(input.text);
  const found = finder.find(document, { releaseAll });
  const unit = isPage ? 'block' : 'line';
  if (!options.json)
    return options.explain ? explainedList(document, found, unit) : mentionTable(document, found, unit);
  const explained = options.explain ? explainedRecord(found) : {};
  const mentions = found.mentions.map(mentionRecord);
  return `${JSON.stringify({ text: document.text, mentions, ...explained })}\n`;
}

function isHtml({ name, text }: Input, options: Options): boolean {
  if (options.html || options.text) return options.html === true;
  return /\.x?html?$/iu.test(name) || looksLikeHtml(text);
}

/** The HTML parser takes longer to load than most texts to annotate: only pages wait for it. */
async function page({ name, text }: Input): Promise<AnnotatedText> {
  const { htmlBlocks } = await import('./html-blocks.ts');
  return htmlBlocks(text, name, /\.xhtml$/iu.test(name) ? 'xhtml' : 'html');
}
