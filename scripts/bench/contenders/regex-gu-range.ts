/** One alternation over each text node, `gu`; names become ranges of one highlight. */
import { namesIn, offer } from './contender.ts';
import { expressionOf } from './expression.ts';
import { highlightFound } from './regex.ts';

offer({ given: namesIn, prepare: (names) => expressionOf(names, 'gu'), run: highlightFound });
