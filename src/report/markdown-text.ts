/** Text of a regulation or a log as text in Markdown, whatever is in it. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&@]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
