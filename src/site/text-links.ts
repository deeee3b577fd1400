import type { Nodes, Parent } from "mdast";

/**
 * Lets the links that authors write, which are seen from the page of the whole
 * regulation, lead to the same from the page of one article.
 * @param whole link to the page of the whole regulation.
 */
export function linkFromArticle(tree: Parent, article: string, whole: string): void {
  for (const child of tree.children) {
    if (child.type === "link" || child.type === "definition")
      child.url = fromArticle(child.url, article, whole);
    if (hasChildren(child)) linkFromArticle(child, article, whole);
  }
}

function hasChildren(node: Nodes): node is Nodes & Parent {
  return "children" in node;
}

function fromArticle(url: string, article: string, whole: string): string {
  if (url === `#${article}` || url.startsWith(`#${article}__`)) return url;
  if (url.startsWith("#")) return `${whole}${url}`;
  const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|\/|\?|$)/iu.test(url);
  return isElsewhere ? url : `${whole.replace(/[^/]*$/u, "")}${url}`;
}
