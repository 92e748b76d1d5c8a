import { test } from 'vitest';
import { findMentions } from '#lib/match/find-mentions.ts';
import { compilePack } from '#lib/engine/compile.ts';
import { formsOf } from '#lib/names/forms.ts';
import { foldToString } from '#lib/names/fold.ts';
import { shippedPack } from '#tests/harness/shipped-pack.ts';
import { writeFileSync } from 'node:fs';
test('x', () => {
  const pack = shippedPack();
  let t = Date.now();
  const { names } = compilePack(pack);
  const forms = formsOf(pack.entities).filter((f) => f.is === 'name');
  const out: string[] = [`${forms.length} forms, compile ${Date.now() - t}`];
  out.push(JSON.stringify(Object.fromEntries(Map.groupBy(formsOf(pack.entities), f=>f.is).entries().map(([k,v])=>[k,v.length]))));
  t = Date.now();
  const carriers: Record<string, [string,string][]> = {
    latin: [['Then someone noted: ', ' was there.'], ['They wrote (', ') down.'], ['word, ', ', more words'], ['then l’',' again'], ['then ', '’s part'], ['so “', '” it'], ['he saw ', '.'], ['he saw ', ''], ['he saw \n','\nagain']],
    cyr: [['Тоді хтось додав: ', ' було там.'], ['Написали (', ') потім.'], ['слово, ', ', ще слова'], ['так «', '» там'], ['бачив ', '.'], ['бачив ', ''], ['бачив —','— потім']],
  };
  let n = 0;
  for (const form of forms) {
    const c = /\p{sc=Cyrl}/u.test(form.text) ? carriers.cyr : carriers.latin;
    for (const [b, a] of c!) {
      n++;
      const text = b + form.text + a;
      const { judged } = findMentions(text, names);
      const [s, e] = [b.length, b.length + form.text.length];
      const hit = judged.find((j) => j.start === s && j.end === e);
      const hasSense = hit?.senses.some(({ sense }) => sense.entity === form.entity);
      if (!hasSense) out.push(`${hit ? 'SENSE' : 'SPAN '} ${form.entity} | ${b}[${form.text}]${a} | needsCase ${form.needsCase} role ${form.role} lang ${form.lang} | ${judged.map((j) => text.slice(j.start, j.end) + '→' + j.senses.map(({ sense }) => sense.entity)).join('; ')} | ${form.rules}`);
    }
  }
  out.push(`${n} in ${Date.now() - t} ms`);
  writeFileSync('/tmp/exp/out.txt', out.join('\n'));
});
