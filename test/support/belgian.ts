/** Counts with holidays that are loaded only when they are asked for. */
export const belgianRegulation = `---
$schema: x
id: be
title: Klachtenregeling
language: nl
counting: { calendar: be, restDay: none }
steps:
  acknowledgement: { within: 2 werkdagen, article: art_1 }
---
## Artikel 1
Wij bevestigen de klacht binnen :term[twee werkdagen]{of=acknowledgement}.
`;

/** 21 July 2025, a Monday, is the national holiday of Belgium: two working days after Friday 18 July end on the 23rd. */
export const belgianLog = `case_id,activity,timestamp
K-1,complaint,2025-07-18
K-1,acknowledgement,2025-07-23
K-2,complaint,2025-07-18
K-2,acknowledgement,2025-07-24
`;
