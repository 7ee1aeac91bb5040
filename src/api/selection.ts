import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is needed to read a selection: the document's fragments and the operation's variables. */
export interface SelectionSource {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** A field as it is selected, and the type condition nearest around it; null where there is none. */
export interface SelectedField {
  readonly node: FieldNode;
  readonly on: string | null;
}

/** The fields that some selections come to: fragments followed once each, what is skipped left out. */
export function selectedFields(selections: readonly SelectionSetNode[], source: SelectionSource): SelectedField[] {
  const found: SelectedField[] = [];
  const seen = new Set<string>();
  const visit = (selectionSet: SelectionSetNode, on: string | null): void => {
    for (const selection of selectionSet.selections) {
      if (!isIncluded(selection, source)) continue;
      if (selection.kind === Kind.FIELD) {
        found.push({ node: selection, on });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet, selection.typeCondition?.name.value ?? on);
      } else {
        const name = selection.name.value;
        const fragment = source.fragments[name];
        if (fragment === undefined || seen.has(name)) continue;
        seen.add(name);
        visit(fragment.selectionSet, fragment.typeCondition.name.value);
      }
    }
  };
  for (const selectionSet of selections) visit(selectionSet, null);
  return found;
}

/** Whether a field's selection asks for the field at the end of a path, as in `journey`, `steps`, `evidence`. */
export function asksFor(info: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  let selections = below(info.fieldNodes);
  for (const [depth, name] of path.entries()) {
    const fields = selectedFields(selections, info).filter(({ node }) => node.name.value === name);
    if (fields.length === 0) return false;
    if (depth < path.length - 1) selections = below(fields.map(({ node }) => node));
  }
  return true;
}

/** The selections under some fields. */
export function below(fields: readonly FieldNode[]): SelectionSetNode[] {
  return fields.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
}

function isIncluded(selection: SelectionNode, { variableValues }: SelectionSource): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false
  );
}
