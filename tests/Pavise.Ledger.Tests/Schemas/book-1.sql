-- A book of schema 1 with invented entries, as that version of the program wrote it.
PRAGMA application_id = 1347834690;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE entry (
          number INTEGER PRIMARY KEY,
          kind TEXT NOT NULL, leg TEXT NOT NULL, decision TEXT NOT NULL, fact TEXT NOT NULL, item TEXT NOT NULL,
          quantity TEXT, debit TEXT, credit TEXT,
          happened_from TEXT, happened_to TEXT, published_from TEXT, published_to TEXT, slot_from TEXT, slot_to TEXT,
          programme TEXT, settles TEXT, reverses INTEGER UNIQUE REFERENCES entry (number),
          reason TEXT NOT NULL, origins TEXT NOT NULL, sources TEXT NOT NULL,
          recorded INTEGER NOT NULL, ended INTEGER, hash TEXT NOT NULL, content TEXT NOT NULL,
          CHECK ((debit IS NULL) = (credit IS NULL)),
          CHECK (debit IS NULL OR quantity IS NOT NULL)
        ) STRICT;
INSERT INTO "entry" VALUES(1,'Pledge','Obligation','Posted','a','gem-t','10..10 missile','owed:UKR/USA','owed:USA/UKR','2024-06-20','2024-06-20','2024-06-20','2024-06-20',NULL,NULL,NULL,NULL,NULL,'for the test','quote:text-a@1','text-a',638712000000000000,NULL,'8b323a920ce7c5ebfe11a03c0cd3699e8e0df790fada03fa005f9c8c7e3de63f','02108ff36b8acf80778b143cbf604134d1d9fa3dba8f0162af2c319dfa40bd8c');
INSERT INTO "entry" VALUES(2,'Pledge','Obligation','Posted','b','gem-t','501..* missile','owed:UKR/DEU','owed:DEU/UKR',NULL,'2024-07-01','2024-06-20','2024-06-20',NULL,NULL,NULL,NULL,NULL,'for the test','quote:text-a@1','text-a',638712000000000000,638712000600000000,'34d0dd86af89a6d274584c7c68584ff30a78a3ec7600271630978a2977848f73','b586fb53734774770ca2bbbf68fe2a771e68ea25989be7ba94da77f0f960d439');
INSERT INTO "entry" VALUES(3,'Delivery','Movement','Posted','c','gem-t','4..4 missile','stock:UKR','stock:USA','2024-07-01','2024-07-31','2024-06-20','2024-06-20',NULL,NULL,NULL,NULL,NULL,'for the test','quote:text-a@1','text-a',638712000000000000,NULL,'eba953d818741e16f1cbfdb29a8bb575661f54e629e339fe939782219737d432','576d4829e094d25fb053f52caeb48208c368bbdcb67709be4ab4b3285858db47');
INSERT INTO "entry" VALUES(4,'Delivery','Discharge','Posted','c','gem-t','4..4 missile','owed:USA/UKR','owed:UKR/USA','2024-07-01','2024-07-31','2024-06-20','2024-06-20',NULL,NULL,NULL,'a#obligation',NULL,'sets the delivery against a#obligation','quote:text-a@1','text-a',638712000000000000,NULL,'171be899618320eb889028febf8e6570ac16d598accf7b2376e21a74874e88af','e0336ac815fad737a7b3815a8fcbeeab821f4b888b512acba1aed85ef15a3f19');
INSERT INTO "entry" VALUES(5,'Statement','Note','Statement','d','patriot-system','3..3 system',NULL,NULL,'2024-06-20','2024-06-20','2024-06-20','2024-06-20',NULL,NULL,NULL,NULL,NULL,'for the test','quote:text-a@1','text-a',638712000000000000,NULL,'86210ddfc5b5f76ccbe5f5bca27e377bea85f50aa7d35e1adf6d3cd83c565617','b00a27be31f85aa2e45445ef17638eeac12aa35eedf2afd829b712d1c1634015');
INSERT INTO "entry" VALUES(6,'Correction','Obligation','Posted','b','gem-t','501..* missile','owed:DEU/UKR','owed:UKR/DEU',NULL,'2024-07-01','2024-06-20','2024-06-20',NULL,NULL,NULL,NULL,2,'takes back entry 2: its fact is no longer held','quote:text-a@1','text-a',638712000600000000,NULL,'727a037581992c1736f67c9f4f4809cdbc1be2791cfa7e41167de26b0f3b3d87','525db34be9b9cf96ebc7a8360f51efc601679e99ff98351cd7b31de0c61f4465');
CREATE UNIQUE INDEX entry_standing ON entry (content) WHERE ended IS NULL AND reverses IS NULL;
COMMIT;
