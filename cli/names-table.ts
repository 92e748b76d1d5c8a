/** The forms of one entity's names, for people and for programs. */
import { LANGUAGES, type Language } from '#data/names/rows.ts';
import type { Entity } from '#lib/facts/schema.ts';
import type { NameForm } from '#lib/names/forms.ts';
import { aligned } from './aligned.ts';
import { wayOf } from './explanation.ts';
import { printable } from './fail.ts';

export interface ExplainedNames {
  readonly entity: Pick<Entity, 'id' | 'name' | 'kind'>;
  /** Forms that are the name as it was given; none if an id was given. */
  readonly asked: readonly NameForm[];
  /** Ids of other entities that bear the name as it was given. */
  readonly alsoNames: readonly string[];
  /** The only language that is listed; undefined: all. */
  readonly lang: Language | undefined;
  /** The forms to list, and how many the entity has in all. */
  readonly forms: readonly NameForm[];
  readonly of: number;
}

/** Whose forms they are; the form that was asked for; then all of them by language, those of any language first. */
export function formTable({ entity, asked, alsoNames, lang, forms, of }: ExplainedNames): string {
  const groups = [undefined, ...LANGUAGES].flatMap((language) => {
    const own = forms.filter((form) => form.lang === language);
    return own.length === 0 ? [] : [{ title: titleOf(language), rows: own.map(row) }];
  });
  const count = `${of} ${of === 1 ? 'form' : 'forms'}`;
  const listed = lang === undefined ? count : `${forms.length} of ${count} in ${languageName(lang)} alone`;
  const [head = '', ...lines] = aligned([['form', 'needs', 'rule'], ...groups.flatMap(({ rows }) => rows)]);
  return [
    `${printable(entity.name)} (${entity.id}, ${entity.kind}): ${listed}`,
    ...asked.map((form) => `asked for: ${askedLine(form)}`),
    ...(alsoNames.length === 0 ? [] : [`the name is borne by others too: ${alsoNames.join(', ')}`]),
    ...(groups.length === 0 ? [] : ['', `  ${head}`]),
    ...groups.flatMap(({ title, rows }) => [
      '',
      title,
      ...lines.splice(0, rows.length).map((line) => `  ${line}`),
    ]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** What programs are told; the members are explained by `names explain --help`. */
export const namesRecord = ({ entity: { id, name, kind }, asked, alsoNames, forms }: ExplainedNames) => ({
  entity: id,
  name,
  kind,
  asked: asked.map(formRecord),
  alsoNames,
  forms: forms.map(formRecord),
});

const formRecord = (form: NameForm) => ({
  text: form.text,
  ...(form.lang === undefined ? {} : { lang: form.lang }),
  role: form.role,
  needs: needsOf(form),
  rules: form.rules,
});

const row = (form: NameForm): string[] => [
  printable(form.text),
  needsOf(form).join(', '),
  printable(wayOf(form.rules)),
];

function askedLine(form: NameForm): string {
  const needs = needsOf(form);
  const needed = needs.length === 0 ? '' : `; needs ${needs.join(', ')}`;
  return `“${printable(form.text)}” in ${languageName(form.lang)}: ${printable(wayOf(form.rules))}${needed}`;
}

const needsOf = ({ needsCase, needsContext }: NameForm): string[] => [
  ...(needsCase ? ['case'] : []),
  ...(needsContext ? ['context'] : []),
];

const names = new Intl.DisplayNames('en', { type: 'language' });

const languageName = (language: Language | undefined): string =>
  language === undefined ? 'any language' : (names.of(language) ?? language);

const titleOf = (language: Language | undefined): string =>
  language === undefined ? 'Any language' : `${languageName(language)} (${language})`;
