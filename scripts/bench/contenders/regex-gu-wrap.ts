/** One alternation over each text node, `gu`; names are wrapped in `<mark>`. */
import { namesIn, offer } from './contender.ts';
import { expressionOf } from './expression.ts';
import { wrapFound } from './regex.ts';

offer({ given: namesIn, prepare: (names) => expressionOf(names, 'gu'), run: wrapFound });
