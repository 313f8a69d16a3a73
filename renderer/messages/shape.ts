/**
 * The shape of a dictionary: the same keys, any text, functions with the same parameters. English must have the shape
 * of the Japanese, so a missing key or a parameter that does not fit is a compile error.
 */
export type Shape<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Shape<R>
    : { readonly [K in keyof T]: Shape<T[K]> }
