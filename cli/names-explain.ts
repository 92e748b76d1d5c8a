/** `according-to names explain`: every form of an entity's names, the languages that write so, and the rule behind it. */
import { Command } from 'commander';
import { LANGUAGES, type Language } from '#data/names/rows.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { formsOf, type NameForm } from '#lib/names/forms.ts';
import { fail } from './fail.ts';
import { bearerOf } from './names-bearer.ts';
import { type ExplainedNames, formTable, namesRecord } from './names-table.ts';
import { onlyPack } from './packs.ts';
import { readPack } from './read-pack.ts';
import { soundPack } from './usable-pack.ts';
import { writeOutput } from './write-output.ts';

interface Options {
  readonly json?: true;
  readonly lang?: string;
  readonly pack?: string;
}

export function namesExplainCommand(): Command {
  return new Command('explain')
    .summary('list every form of a name with its rule')
    .description(
      'Prints every form by which an entity is found, by language: the form, what it needs, and the rules that led to ' +
        'it. The entity is named by its id, or by any of its forms in any language.',
    )
    .argument('<name>', 'id of an entity, or a name of it')
    .option('--lang <language>', `only forms of this language (${LANGUAGES.join(', ')})`)
    .option('--json', 'print the forms as one JSON document (see below)')
    .option('--pack <pack>', 'id, directory or file of a pack (may be left out where there is one)')
    .addHelpText('after', `\n${HELP.join('\n')}`)
    .action(runNamesExplain);
}

const HELP = [
  'Forms that differ only in capitals, accents or apostrophes are one form, listed where it comes up first.',
  '',
  'What a form may need:',
  '  context  it is marked only where the text speaks of the pack’s subject, or its words make it plain',
  '  case     it is found only in capitals and small letters as they stand here',
  '',
  'Members of the JSON document:',
  '  entity, name, kind  whose forms these are',
  '  asked[]             the forms that are the name as it was given; empty where an id was given',
  '  alsoNames[]         ids of other entities that bear the name as it was given',
  '  forms[]             text, lang (absent: any language), role (name, full, surname), needs[], rules[]',
  '                      (in their order; empty: as the pack writes it)',
];

async function runNamesExplain(name: string, { json, lang, pack: named }: Options): Promise<void> {
  const language = lang === undefined ? undefined : knownLanguage(lang);
  const pack = soundPack(await readPack(named ?? onlyPack('say which pack with --pack')));
  const explained = explain(name, pack, language);
  await writeOutput(
    process.stdout,
    json ? `${JSON.stringify(namesRecord(explained))}\n` : formTable(explained),
  );
}

function knownLanguage(tag: string): Language {
  const language = LANGUAGES.find((one) => one === tag);
  return (
    language ?? fail(`no forms are known for the language “${tag}”; give one of ${LANGUAGES.join(', ')}`)
  );
}

function explain(name: string, pack: Pack, lang: Language | undefined): ExplainedNames {
  const all = formsOf(pack.entities, undefined, 'of-each-language');
  const { entity, asked, alsoNames } = bearerOf(name, pack, all);
  const forms = all.filter((form): form is NameForm => form.is === 'name' && form.entity === entity.id);
  return {
    entity,
    asked,
    alsoNames,
    lang,
    of: forms.length,
    forms: forms.filter((form) => isIn(form, lang)),
  };
}

const isIn = (form: NameForm, lang: Language | undefined) => lang === undefined || form.lang === lang;
