/** An id as people read it where no label is given: `january-report` → `January report`. */
export function labelFromId(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
