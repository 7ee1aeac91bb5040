// Gives, for cases by key, the other cases that share a feature with them, with what they share.
UNWIND $keys AS key
MATCH (c:Entity:`Case` {key: key})
CALL (c) {
  MATCH (c)-[mine:ABOUT]->(p:Policy)<-[theirs:ABOUT]-(o:`Case`)
  WHERE mine.`where` = 'TITLE' AND theirs.`where` = 'TITLE' AND o.key <> c.key
  WITH DISTINCT o, p
  ORDER BY o.key DESC, p.key
  LIMIT $most
  WITH o, p
  ORDER BY o.key, p.key
  RETURN collect({found: {id: o.key, journalNumber: o.journalNumber, title: o.title, municipality: o.municipality}, policy: p.name}) AS policies
}
CALL (c) {
  MATCH (c)<-[:CONCERNS]-(i:AgendaItem)-[:REFERS_TO]-(n:AgendaItem)-[:CONCERNS]->(o:`Case`)
  // What an item of several cases cites, or is cited by, may be of one of them alone.
  WHERE o.key <> c.key AND NOT EXISTS { MATCH (n)-[:CONCERNS]->(c) } AND NOT EXISTS { MATCH (i)-[:CONCERNS]->(o) }
  WITH DISTINCT o
  ORDER BY o.key
  RETURN collect({found: {id: o.key, journalNumber: o.journalNumber, title: o.title, municipality: o.municipality}}) AS referring
}
CALL (c) {
  CALL (c) {
    MATCH (c)<-[:CONCERNS]-(:AgendaItem)-[r:CITES_CASE]->(n:CaseNumber)
    MATCH (o:Entity:`Case` {key: n.`case`})
    RETURN r.relation AS relation, true AS citing, o
    UNION
    MATCH (n:Entity:CaseNumber {key: 'number:' + c.municipality + ':' + c.journalNumberNormalised})<-[r:CITES_CASE]-(:AgendaItem)-[:CONCERNS]->(o:`Case`)
    RETURN r.relation AS relation, false AS citing, o
  }
  WITH DISTINCT c, o, relation, citing
  WHERE o.key <> c.key
  WITH o, relation, citing
  ORDER BY o.key DESC, relation, citing
  LIMIT $most
  WITH o, relation, citing
  ORDER BY o.key, relation, citing
  RETURN collect({found: {id: o.key, journalNumber: o.journalNumber, title: o.title, municipality: o.municipality}, relation: relation, citing: citing}) AS cited
}
CALL (c) {
  MATCH (c)<-[:CONCERNS]-(:AgendaItem)-[:HAS_ATTACHMENT]->(a:Attachment)
  WHERE a.telling IS NOT NULL
  WITH DISTINCT c, a.telling AS telling
  MATCH (b:Attachment {telling: telling})<-[:HAS_ATTACHMENT]-(n:AgendaItem)-[:CONCERNS]->(o:`Case`)
  // An item that both share has the same attachments as itself.
  WHERE o.key <> c.key AND NOT EXISTS { MATCH (n)-[:CONCERNS]->(c) }
  WITH DISTINCT o, telling, b.title AS title
  ORDER BY telling, o.key, title
  LIMIT $most
  RETURN collect({found: {id: o.key, journalNumber: o.journalNumber, title: o.title, municipality: o.municipality}, telling: telling, title: title}) AS attachments
}
CALL (c) {
  MATCH (c)<-[:CONCERNS]-(i:AgendaItem)
  WHERE i.series IS NOT NULL
  WITH DISTINCT c, i.series AS series, i.period AS period
  MATCH (n:AgendaItem {series: series})-[:CONCERNS]->(o:`Case`)
  WHERE o.key <> c.key AND n.period <> period
  WITH DISTINCT o, n.title AS title
  ORDER BY o.key, title
  LIMIT $most
  RETURN collect({found: {id: o.key, journalNumber: o.journalNumber, title: o.title, municipality: o.municipality}, title: title}) AS periods
}
CALL (c) {
  MATCH (c)<-[:CONCERNS]-(i:AgendaItem)
  WHERE i.signature IS NOT NULL AND COUNT { MATCH (i)-[:CONCERNS]->(:`Case`) } = 1
  WITH DISTINCT i.signature AS signature
  ORDER BY signature
  RETURN collect(signature) AS signatures
}
CALL (c) {
  MATCH (c)<-[:CONCERNS]-(i:AgendaItem)
  WHERE i.signature IS NOT NULL AND COUNT { MATCH (i)-[:CONCERNS]->(:`Case`) } = 1
  WITH DISTINCT c, i
  CALL (i) {
    MATCH (n:AgendaItem {fingerprint0: i.fingerprint0})
    WITH n LIMIT $crowd
    RETURN 0 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint1: i.fingerprint1})
    WITH n LIMIT $crowd
    RETURN 1 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint2: i.fingerprint2})
    WITH n LIMIT $crowd
    RETURN 2 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint3: i.fingerprint3})
    WITH n LIMIT $crowd
    RETURN 3 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint4: i.fingerprint4})
    WITH n LIMIT $crowd
    RETURN 4 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint5: i.fingerprint5})
    WITH n LIMIT $crowd
    RETURN 5 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint6: i.fingerprint6})
    WITH n LIMIT $crowd
    RETURN 6 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint7: i.fingerprint7})
    WITH n LIMIT $crowd
    RETURN 7 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint8: i.fingerprint8})
    WITH n LIMIT $crowd
    RETURN 8 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint9: i.fingerprint9})
    WITH n LIMIT $crowd
    RETURN 9 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint10: i.fingerprint10})
    WITH n LIMIT $crowd
    RETURN 10 AS place, n
    UNION ALL
    MATCH (n:AgendaItem {fingerprint11: i.fingerprint11})
    WITH n LIMIT $crowd
    RETURN 11 AS place, n
  }
  WITH c, i, place, n
  ORDER BY n.key
  WITH c, i, place, collect(n) AS found
  WITH c, i, found
  WHERE size(found) < $crowd
  UNWIND found AS n
  WITH DISTINCT c, n
  MATCH (n)-[:CONCERNS]->(o:`Case`)
  WHERE o.key <> c.key AND COUNT { MATCH (n)-[:CONCERNS]->(:`Case`) } = 1
  WITH DISTINCT o, n.signature AS signature
  ORDER BY o.key, signature
  RETURN collect({found: {id: o.key, journalNumber: o.journalNumber, title: o.title, municipality: o.municipality}, signature: signature}) AS texts
}
RETURN key AS parent, c.municipality AS municipality, policies, referring, cited, attachments, periods, signatures, texts
ORDER BY parent
