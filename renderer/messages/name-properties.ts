/** Properties that hold what a thing of a GeoJSON file is called, in small letters: simplestyle's, then those of offices. */
export const nameProperties: readonly string[] = [
  'title',
  'name',
  '名称',
  '名前',
  '用途地域',
  '区分',
  'label',
  'description',
]
