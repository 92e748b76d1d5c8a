/** Those parts of the other packages' interfaces that are called here; they bring no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(names: readonly string[], options: object): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(root: Element, options: object): void;
}

declare module 'flashtext.js' {
  export default class KeywordProcessor {
    addKeywordsFromArray(names: readonly string[]): void;
    extractKeywords(text: string): string[];
  }
}

declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(names: readonly string[]);
    /** Index of the last unit of what was found, and all names that end there. */
    search(text: string): [last: number, names: string[]][];
  }
}
