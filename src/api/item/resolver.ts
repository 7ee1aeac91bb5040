import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseRecord } from '../../graph/read/cases.js';
import type { EvidenceRecord } from '../../graph/read/documents.js';
import type { AttachmentRecord, ItemRecord, RouteRecord } from '../../graph/read/items.js';
import type { MeetingRecord } from '../../graph/read/meetings.js';
import type { PolicyLinkRecord, PolicyRecord } from '../../graph/read/policies.js';
import { Case } from '../case/types.js';
import { Evidence } from '../document/types.js';
import type { ApiContext } from '../loaders.js';
import { Meeting } from '../meeting/types.js';
import { Policy, PolicyLink } from '../policy/types.js';
import { AgendaItem, Attachment, RouteEntry } from './types.js';

@Resolver(() => AgendaItem)
export class ItemResolver {
  @FieldResolver(() => Case, {
    nullable: true,
    description: 'The case that it concerns, of several the first; null for a procedural item.',
  })
  async case(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<CaseRecord | null> {
    const [itsCase] = await loaders.casesOfItem.load(item.id);
    return itsCase ?? null;
  }

  @FieldResolver(() => [Case], {
    description: 'The cases that it concerns, in the order in which it prints their numbers; most items concern one.',
  })
  cases(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<readonly CaseRecord[]> {
    return loaders.casesOfItem.load(item.id);
  }

  @FieldResolver(() => Meeting, { description: 'The meeting on whose agenda it stands.' })
  async meeting(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<MeetingRecord> {
    const [meeting] = await loaders.meetingOfItem.load(item.id);
    if (meeting === undefined) throw new Error(`The item ${item.id} belongs to no meeting`);
    return meeting;
  }

  @FieldResolver(() => [RouteEntry], { description: 'The route that the case was to take, as printed here, in order.' })
  plannedRoute(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<readonly RouteRecord[]> {
    return loaders.routeOfItem.load(item.id);
  }

  @FieldResolver(() => [AgendaItem], {
    description: 'The items that it refers to, earliest first, those whose minutes are not loaded included.',
  })
  references(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<readonly ItemRecord[]> {
    return loaders.referencesOfItem.load(item.id);
  }

  @FieldResolver(() => [AgendaItem], { description: 'The items that refer to it, earliest first.' })
  referencedBy(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<readonly ItemRecord[]> {
    return loaders.referencesToItem.load(item.id);
  }

  @FieldResolver(() => [Attachment], { description: 'Its attachments in the order of their list.' })
  attachments(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<readonly AttachmentRecord[]> {
    return loaders.attachmentsOfItem.load(item.id);
  }

  @FieldResolver(() => [Policy], {
    description:
      'The policies that it names, those in its title first; empty for a procedural item and for one only cited.',
  })
  async policies(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<PolicyRecord[]> {
    const links = await loaders.policiesOfItem.load(item.id);
    // Each of the item's cases is linked to them.
    return [...new Map(links.map(({ policy }) => [policy.id, policy])).values()];
  }

  @FieldResolver(() => [PolicyLink], { description: 'As policies, each with where and how it is named.' })
  policyLinks(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<readonly PolicyLinkRecord[]> {
    return loaders.policiesOfItem.load(item.id);
  }

  @FieldResolver(() => [Evidence], { description: 'What documents say of it, the statement that counts most first.' })
  evidence(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<readonly EvidenceRecord[]> {
    return loaders.evidence.load(item.id);
  }
}
