/** `according-to names explain`: every form of an entity's names, the languages that write so, and the rule behind it. */
import { Command } from 'commander';
import { refOf } from '#lib/facts/entity-ref.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { formsOf, type NameForm } from '#lib/names/forms.ts';
import { foldForSearch } from '#lib/search/fold.ts';
import { createSearch } from '#lib/search/search.ts';
import { aligned } from './aligned.ts';
import { fail, printable } from './fail.ts';
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
      'Prints every form by which an entity is found: the form, the language whose texts write so, what it needs, and\n' +
        'the rules that led to it. The entity is named by its id, or by one of its forms in any language.',
    )
    .argument('<name>', 'id of an entity, or a name of it')
    .option('--lang <language>', 'only forms of this language (en, de, fr, pl, es, pt, it, cs, uk, ru, bg)')
    .option('--json', 'print the forms as one JSON document')
    .option('--pack <pack>', 'id, directory or file of a pack (may be left out where there is one)')
    .action(runNamesExplain);
}

async function runNamesExplain(name: string, { json, lang, pack: named }: Options): Promise<void> {
  const pack = soundPack(await readPack(named ?? onlyPack('say which pack with --pack')));
  const forms = formsOf(pack.entities).filter((form): form is NameForm => form.is === 'name');
  const id = entityId(name, pack, forms);
  const own = forms.filter((form) => form.entity === id && (lang === undefined || form.lang === lang));
  const text = json ? `${JSON.stringify(own.map(formRecord))}\n` : table(id, own);
  await writeOutput(process.stdout, text);
}

/** The id itself, or that of the one entity that bears the name. */
function entityId(name: string, pack: Pack, forms: readonly NameForm[]): string {
  if (pack.entities.some(({ id }) => id === name)) return name;
  const wanted = foldForSearch(name);
  const ids = [
    ...new Set(forms.filter(({ text }) => foldForSearch(text) === wanted).map(({ entity }) => entity)),
  ];
  const [first, ...others] = ids;
  if (first === undefined) return fail(`no entity “${name}” in ${pack.id}; ${nearest(name, pack)}`);
  if (others.length > 0) return fail(`“${name}” names several entities; give one id of ${ids.join(', ')}`);
  return first;
}

function nearest(name: string, pack: Pack): string {
  const [hit] = createSearch([pack])(name);
  const known = pack.entities.find(({ id }) => refOf(pack.id, id) === hit?.id);
  return known === undefined ? 'see its entities.json' : `did you mean “${known.id}”?`;
}

const formRecord = ({ text, lang, needsCase, needsContext, role, rules }: NameForm) => ({
  text,
  ...(lang === undefined ? {} : { lang }),
  role,
  needs: needsOf({ needsCase, needsContext }),
  rules,
});

function table(id: string, forms: readonly NameForm[]): string {
  const rows = forms.map(({ text, lang = '', rules, ...form }) => [
    printable(text),
    lang,
    needsOf(form).join(', '),
    rules.length === 0 ? 'as the pack writes it' : rules.join('; '),
  ]);
  return [...aligned(rows), `${forms.length} ${forms.length === 1 ? 'form' : 'forms'} of ${id}`]
    .map((line) => `${line}\n`)
    .join('');
}

function needsOf({ needsCase, needsContext }: Pick<NameForm, 'needsCase' | 'needsContext'>): string[] {
  return [...(needsCase ? ['case'] : []), ...(needsContext ? ['context'] : [])];
}
