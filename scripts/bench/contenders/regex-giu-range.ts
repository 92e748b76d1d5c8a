/** One alternation over each text node, `giu`; names become ranges of one highlight. */
import { namesIn, offer } from './contender.ts';
import { expressionOf } from './expression.ts';
import { highlightFound } from './regex.ts';

offer({ given: namesIn, prepare: (names) => expressionOf(names, 'giu'), run: highlightFound });
