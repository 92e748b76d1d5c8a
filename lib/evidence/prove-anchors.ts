/** Anchors and quotes stand in the article, word for word. */
import { type Finding, packFinding } from '#lib/facts/finding.ts';
import { packProse, quotedFragments } from '#lib/facts/prose.ts';
import { findQuotations } from './find-quotations.ts';
import { placesOf } from './paragraphs.ts';
import { factFinding, type Proof, textsOf } from './proof.ts';

/** Every anchor stands in its paragraph as whole words. */
export function* proveAnchors({ article, facts }: Proof): Iterable<Finding> {
  for (const fact of facts) {
    for (const { index, item } of fact.evidence) {
      const text = article.paragraphs[item.paragraph - 1]?.text ?? '';
      for (const [place, anchor] of item.anchors.entries()) {
        if (placesOf(anchor, text).length > 0) continue;
        const elsewhere = article.paragraphs.find((paragraph) => placesOf(anchor, paragraph.text).length > 0);
        const hint = elsewhere
          ? `it stands in paragraph ${elsewhere.number}`
          : 'copy the words as they stand there';
        yield factFinding(
          fact,
          ['evidence', index, 'anchors', place],
          `“${anchor}” is not in paragraph ${item.paragraph}`,
          hint,
        );
      }
    }
  }
}

/** A quote stands within quotation marks in a paragraph of its claim. */
export function* proveQuotes(proof: Proof): Iterable<Finding> {
  for (const fact of proof.facts) {
    const quote = fact.list === 'claims' ? fact.fact.quote : undefined;
    if (quote === undefined || isQuoted(quote, textsOf(proof, fact))) continue;
    yield factFinding(
      fact,
      ['quote'],
      `“${quote}” does not stand within quotation marks in its paragraph`,
      'quote words that do, or none',
    );
  }
}

/** What our own texts put in quotation marks somebody said in one of the fact's paragraphs. */
export function* proveQuotedFragments(proof: Proof): Iterable<Finding> {
  const factOf = new Map(proof.facts.map((fact) => [fact.id, fact]));
  for (const { id, path, text } of packProse(proof.pack)) {
    const fact = factOf.get(id);
    const texts = fact ? textsOf(proof, fact) : proof.article.paragraphs.map((paragraph) => paragraph.text);
    for (const fragment of quotedFragments(text)) {
      if (isQuoted(fragment.replace(/[.,;:!?]+$/u, ''), texts)) continue;
      const message = `“${fragment}” does not stand within quotation marks in its paragraph`;
      yield packFinding(id, path, message, 'say it in our own words');
    }
  }
}

function isQuoted(words: string, texts: readonly string[]): boolean {
  return texts.some((text) =>
    findQuotations(text).some(({ start, end }) => placesOf(words, text.slice(start, end)).length > 0),
  );
}
