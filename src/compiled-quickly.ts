/**
 * How ajv compiles our schemas. A run of the program uses one or two of them a few
 * times: to look through each of them again (the tests do) and to tidy up the code
 * that is made of them takes longer than it saves.
 */
export const compiledQuickly = { validateSchema: false, code: { optimize: false } } as const;
