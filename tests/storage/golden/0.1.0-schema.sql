BEGIN TRANSACTION;
CREATE TABLE about (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "about" VALUES('schema','1');
CREATE TABLE accounts (
	id VARCHAR NOT NULL, 
	sign_in_name VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	password_hash VARCHAR NOT NULL, 
	owner BOOLEAN NOT NULL, 
	session_key VARCHAR NOT NULL, 
	created_at FLOAT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (sign_in_name)
);
INSERT INTO "accounts" VALUES('cPp4PJywHInR7zWdRA3EGg','anna','Anna Auer','not-a-real-hash',1,'7oeOZ1F1XRZqbaK5oODFOw',1.79606229398245501515e+09);
CREATE TABLE contents (
	text_id VARCHAR NOT NULL, 
	stream_id VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	PRIMARY KEY (text_id)
);
INSERT INTO "contents" VALUES('0Xi2ro223qAQaw2kuQzlYA','workshop:0hS4Aa-56joGCvh6X-TZhA','OGS am Park');
INSERT INTO "contents" VALUES('dffikTONrTynYxLE6fReJg','workshop:0hS4Aa-56joGCvh6X-TZhA','Frau Brandt');
INSERT INTO "contents" VALUES('Kmncdnle_SlE6etvzsol_Q','workshop:0hS4Aa-56joGCvh6X-TZhA','Was stört dich in der OGS?');
INSERT INTO "contents" VALUES('fkEhSuHsiLZTXO1EztD9xw','workshop:0hS4Aa-56joGCvh6X-TZhA','Wovon träumst du in der OGS?');
INSERT INTO "contents" VALUES('LD-TIB2leVpfwP2XOrd9Ew','workshop:0hS4Aa-56joGCvh6X-TZhA','Womit fangen wir an?');
INSERT INTO "contents" VALUES('v3yhvLVdqfKX3nEX7-kjng','workshop:0hS4Aa-56joGCvh6X-TZhA','Was ist schon gut?');
INSERT INTO "contents" VALUES('GKxPxnFQSrnzRpgwk5diIQ','mission:U0Fj99BG4enEmoA3Xn8xpA','OGS am Park');
INSERT INTO "contents" VALUES('DmG0sg_kHRt5gpEU6RRQ9Q','workshop:0hS4Aa-56joGCvh6X-TZhA','Pony');
INSERT INTO "contents" VALUES('5Qowyk8ps3P4p5Wllw2ZCw','workshop:0hS4Aa-56joGCvh6X-TZhA','Es isst zu laud');
INSERT INTO "contents" VALUES('6buG_kK0nwEyhV_kq5zp2w','workshop:0hS4Aa-56joGCvh6X-TZhA','Ruhe');
INSERT INTO "contents" VALUES('k8_MEAdtttl4bG8FeK9luw','workshop:smWs3Aab1qA6Fo6Vzu7Asw','Vorbei');
INSERT INTO "contents" VALUES('gk-q-M6Wv4GLwftSsShxzQ','workshop:smWs3Aab1qA6Fo6Vzu7Asw','Frau Brandt');
INSERT INTO "contents" VALUES('conENWgCdr6B-OrrcTeUVg','workshop:smWs3Aab1qA6Fo6Vzu7Asw','Was stört dich in der OGS?');
INSERT INTO "contents" VALUES('7yeP69RUTkzRLtP2GdA9yQ','workshop:smWs3Aab1qA6Fo6Vzu7Asw','Wovon träumst du in der OGS?');
INSERT INTO "contents" VALUES('5qUULTD-1G-5yGmikJFNYg','workshop:smWs3Aab1qA6Fo6Vzu7Asw','Womit fangen wir an?');
INSERT INTO "contents" VALUES('Ba0VISpT3Qnm1CwTGo9cBw','workshop:smWs3Aab1qA6Fo6Vzu7Asw','Was ist schon gut?');
INSERT INTO "contents" VALUES('51oVNhFs82ORQn0cE32P7Q','mission:KAdDI4ccC4VDLMNIejc1Dw','Vorbei');
CREATE TABLE devices (
	device_id VARCHAR NOT NULL, 
	workshop_id VARCHAR NOT NULL, 
	participant_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	PRIMARY KEY (device_id, workshop_id, participant_id)
);
INSERT INTO "devices" VALUES('device-1','0hS4Aa-56joGCvh6X-TZhA','fox',1);
CREATE TABLE events (
	stream_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	at FLOAT NOT NULL, 
	role VARCHAR NOT NULL, 
	actor_id VARCHAR NOT NULL, 
	command_id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	data JSON NOT NULL, 
	PRIMARY KEY (stream_id, seq)
);
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',1,1.79606229394877457616e+09,'system','house','UVQB_g5UovAY3wzdtOU8jw','WorkshopCreated','{"workshop_id": "0hS4Aa-56joGCvh6X-TZhA", "mission_id": "U0Fj99BG4enEmoA3Xn8xpA", "title": "0Xi2ro223qAQaw2kuQzlYA", "invented": false, "source": ""}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',2,1.79606229394877457616e+09,'system','house','UVQB_g5UovAY3wzdtOU8jw','ContactSet','{"contact": "dffikTONrTynYxLE6fReJg"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',3,1.79606229394877457616e+09,'system','house','UVQB_g5UovAY3wzdtOU8jw','PromptAdded','{"prompt_id": "TdOIV61jkMQFG9RKDja4KA", "kind": "complaint", "text": "Kmncdnle_SlE6etvzsol_Q", "pictogram": "cloud-with-lightning"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',4,1.79606229394877457616e+09,'system','house','UVQB_g5UovAY3wzdtOU8jw','PromptAdded','{"prompt_id": "i5YjLzi9RcLAdLqAjnWS8Q", "kind": "dream", "text": "fkEhSuHsiLZTXO1EztD9xw", "pictogram": "rainbow"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',5,1.79606229394877457616e+09,'system','house','UVQB_g5UovAY3wzdtOU8jw','PromptAdded','{"prompt_id": "UTQVcOIQgZMSWaxNSgHJLA", "kind": "first_step", "text": "LD-TIB2leVpfwP2XOrd9Ew", "pictogram": "rocket"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',6,1.79606229394877457616e+09,'system','house','UVQB_g5UovAY3wzdtOU8jw','PromptAdded','{"prompt_id": "R7guqU-VJXaciK_rzEiddQ", "kind": "praise", "text": "v3yhvLVdqfKX3nEX7-kjng", "pictogram": "star"}');
INSERT INTO "events" VALUES('mission:U0Fj99BG4enEmoA3Xn8xpA',1,1.79606229395518207552e+09,'system','house','Kzy9hc6fVYzZNSrI1rzlHw','MissionStatementCreated','{"mission_id": "U0Fj99BG4enEmoA3Xn8xpA", "title": "GKxPxnFQSrnzRpgwk5diIQ"}');
INSERT INTO "events" VALUES('mission:U0Fj99BG4enEmoA3Xn8xpA',2,1.79606229395848083496e+09,'system','house','p9ikQEa-Zu6uWVzSIDkTcw','WorkshopLinked','{"workshop_id": "0hS4Aa-56joGCvh6X-TZhA"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',7,1.79606229396331858638e+09,'participant','fox','join','ParticipantJoined','{"participant_id": "fox", "perspective": "children", "animal": "fox", "colour": "blue"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',8,1.79606229396614623062e+09,'facilitator','anna','G2RPSs3NHSy-czEWTETlCw','StepChanged','{"step": "collect"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',9,1.79606229396614623062e+09,'facilitator','anna','G2RPSs3NHSy-czEWTETlCw','PromptOpened','{"prompt_id": "TdOIV61jkMQFG9RKDja4KA"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',10,1.79606229396794486044e+09,'participant','fox','jrCxSTIjEAJlabI5EjMyFQ','StatementSent','{"statement_id": "s1", "participant_id": "fox", "perspective": "children", "prompt_id": "TdOIV61jkMQFG9RKDja4KA", "text": "DmG0sg_kHRt5gpEU6RRQ9Q", "rank": "V", "flags": [], "late": false, "taken_down": false}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',11,1.79606229397000956532e+09,'participant','fox','5lGmBQ6oAhDz0PZT2aQHhw','StatementSent','{"statement_id": "s2", "participant_id": "fox", "perspective": "children", "prompt_id": "TdOIV61jkMQFG9RKDja4KA", "text": "5Qowyk8ps3P4p5Wllw2ZCw", "rank": "V1", "flags": [], "late": false, "taken_down": false}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',12,1.79606229397137069701e+09,'facilitator','anna','G3ebn1B_AzQtQBaYOoKMPA','StatementReleased','{"statement_id": "s1"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',13,1.79606229397137069701e+09,'facilitator','anna','G3ebn1B_AzQtQBaYOoKMPA','StatementReleased','{"statement_id": "s2"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',14,1.79606229397326779364e+09,'facilitator','anna','lQt25L0oEFPl7OfcaS3uIw','ClusterCreated','{"cluster_id": "quiet", "x": 2000, "y": 1500}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',15,1.79606229397326779364e+09,'facilitator','anna','lQt25L0oEFPl7OfcaS3uIw','ClusterNamed','{"cluster_id": "quiet", "title": "6buG_kK0nwEyhV_kq5zp2w"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',16,1.79606229397326779364e+09,'facilitator','anna','lQt25L0oEFPl7OfcaS3uIw','StatementMoved','{"statement_id": "s2", "place": "quiet", "rank": "V"}');
INSERT INTO "events" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA',17,1.79606229397597718234e+09,'participant','fox','e-AbYciQHIFYva_igu4Yig','StatementWithdrawn','{"statement_id": "s1"}');
INSERT INTO "events" VALUES('workshop:smWs3Aab1qA6Fo6Vzu7Asw',1,1.79606229398938274386e+09,'system','house','42EN7OXR1XKTQprG0-oUhQ','WorkshopCreated','{"workshop_id": "smWs3Aab1qA6Fo6Vzu7Asw", "mission_id": "KAdDI4ccC4VDLMNIejc1Dw", "title": "k8_MEAdtttl4bG8FeK9luw", "invented": false, "source": ""}');
INSERT INTO "events" VALUES('workshop:smWs3Aab1qA6Fo6Vzu7Asw',2,1.79606229398938274386e+09,'system','house','42EN7OXR1XKTQprG0-oUhQ','ContactSet','{"contact": "gk-q-M6Wv4GLwftSsShxzQ"}');
INSERT INTO "events" VALUES('workshop:smWs3Aab1qA6Fo6Vzu7Asw',3,1.79606229398938274386e+09,'system','house','42EN7OXR1XKTQprG0-oUhQ','PromptAdded','{"prompt_id": "L1XEFtxy23daJcZb2vSFRw", "kind": "complaint", "text": "conENWgCdr6B-OrrcTeUVg", "pictogram": "cloud-with-lightning"}');
INSERT INTO "events" VALUES('workshop:smWs3Aab1qA6Fo6Vzu7Asw',4,1.79606229398938274386e+09,'system','house','42EN7OXR1XKTQprG0-oUhQ','PromptAdded','{"prompt_id": "LydqIVz1iJFbBEJNTahydw", "kind": "dream", "text": "7yeP69RUTkzRLtP2GdA9yQ", "pictogram": "rainbow"}');
INSERT INTO "events" VALUES('workshop:smWs3Aab1qA6Fo6Vzu7Asw',5,1.79606229398938274386e+09,'system','house','42EN7OXR1XKTQprG0-oUhQ','PromptAdded','{"prompt_id": "NwDsiwGLNUFVFP9-EbKoIw", "kind": "first_step", "text": "5qUULTD-1G-5yGmikJFNYg", "pictogram": "rocket"}');
INSERT INTO "events" VALUES('workshop:smWs3Aab1qA6Fo6Vzu7Asw',6,1.79606229398938274386e+09,'system','house','42EN7OXR1XKTQprG0-oUhQ','PromptAdded','{"prompt_id": "EnUyusvXEVrLSY60QDx7yw", "kind": "praise", "text": "Ba0VISpT3Qnm1CwTGo9cBw", "pictogram": "star"}');
INSERT INTO "events" VALUES('mission:KAdDI4ccC4VDLMNIejc1Dw',1,1.79606229399249148368e+09,'system','house','XZxYe8IN1T5_aXL7TsYbCQ','MissionStatementCreated','{"mission_id": "KAdDI4ccC4VDLMNIejc1Dw", "title": "51oVNhFs82ORQn0cE32P7Q"}');
INSERT INTO "events" VALUES('mission:KAdDI4ccC4VDLMNIejc1Dw',2,1.7960622939938139915e+09,'system','house','Q3XNJ24pRP9OkRgkc21FrQ','WorkshopLinked','{"workshop_id": "smWs3Aab1qA6Fo6Vzu7Asw"}');
INSERT INTO "events" VALUES('workshop:smWs3Aab1qA6Fo6Vzu7Asw',7,1.79606229399622511861e+09,'facilitator','anna','at2cL4vTLDBBK4stjVdYoQ','EveningEnded','{}');
CREATE TABLE links (
	token_hash VARCHAR NOT NULL, 
	purpose VARCHAR NOT NULL, 
	municipality_id VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	function VARCHAR NOT NULL, 
	account_id VARCHAR NOT NULL, 
	expires_at FLOAT NOT NULL, 
	PRIMARY KEY (token_hash)
);
CREATE TABLE memberships (
	account_id VARCHAR NOT NULL, 
	municipality_id VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	function VARCHAR NOT NULL, 
	PRIMARY KEY (account_id, municipality_id, role), 
	FOREIGN KEY(account_id) REFERENCES accounts (id), 
	FOREIGN KEY(municipality_id) REFERENCES municipalities (id)
);
INSERT INTO "memberships" VALUES('cPp4PJywHInR7zWdRA3EGg','FuMYFFBqQhnGLh1gYXRhIQ','facilitator','');
CREATE TABLE municipalities (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	demo BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "municipalities" VALUES('FuMYFFBqQhnGLh1gYXRhIQ','Musterstadt',0);
CREATE TABLE receipts (
	stream_id VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	command_id VARCHAR NOT NULL, 
	PRIMARY KEY (stream_id, actor, command_id)
);
INSERT INTO "receipts" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA','system:house','UVQB_g5UovAY3wzdtOU8jw');
INSERT INTO "receipts" VALUES('mission:U0Fj99BG4enEmoA3Xn8xpA','system:house','Kzy9hc6fVYzZNSrI1rzlHw');
INSERT INTO "receipts" VALUES('mission:U0Fj99BG4enEmoA3Xn8xpA','system:house','p9ikQEa-Zu6uWVzSIDkTcw');
INSERT INTO "receipts" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA','participant:fox','join');
INSERT INTO "receipts" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA','facilitator:anna','G2RPSs3NHSy-czEWTETlCw');
INSERT INTO "receipts" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA','participant:fox','jrCxSTIjEAJlabI5EjMyFQ');
INSERT INTO "receipts" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA','participant:fox','5lGmBQ6oAhDz0PZT2aQHhw');
INSERT INTO "receipts" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA','facilitator:anna','G3ebn1B_AzQtQBaYOoKMPA');
INSERT INTO "receipts" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA','facilitator:anna','lQt25L0oEFPl7OfcaS3uIw');
INSERT INTO "receipts" VALUES('workshop:0hS4Aa-56joGCvh6X-TZhA','participant:fox','e-AbYciQHIFYva_igu4Yig');
INSERT INTO "receipts" VALUES('workshop:smWs3Aab1qA6Fo6Vzu7Asw','system:house','42EN7OXR1XKTQprG0-oUhQ');
INSERT INTO "receipts" VALUES('mission:KAdDI4ccC4VDLMNIejc1Dw','system:house','XZxYe8IN1T5_aXL7TsYbCQ');
INSERT INTO "receipts" VALUES('mission:KAdDI4ccC4VDLMNIejc1Dw','system:house','Q3XNJ24pRP9OkRgkc21FrQ');
INSERT INTO "receipts" VALUES('workshop:smWs3Aab1qA6Fo6Vzu7Asw','facilitator:anna','at2cL4vTLDBBK4stjVdYoQ');
CREATE TABLE schools (
	id VARCHAR NOT NULL, 
	municipality_id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	contact VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(municipality_id) REFERENCES municipalities (id)
);
INSERT INTO "schools" VALUES('eBRQ1BoaCtR_VfoEPpiMpQ','FuMYFFBqQhnGLh1gYXRhIQ','OGS am Park','Frau Brandt');
CREATE TABLE tombstones (
	text_id VARCHAR NOT NULL, 
	at FLOAT NOT NULL, 
	PRIMARY KEY (text_id)
);
CREATE TABLE workshops (
	id VARCHAR NOT NULL, 
	municipality_id VARCHAR NOT NULL, 
	school_id VARCHAR, 
	mission_id VARCHAR NOT NULL, 
	children_code VARCHAR NOT NULL, 
	staff_code VARCHAR NOT NULL, 
	created_at FLOAT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(municipality_id) REFERENCES municipalities (id), 
	FOREIGN KEY(school_id) REFERENCES schools (id), 
	UNIQUE (children_code), 
	UNIQUE (staff_code)
);
INSERT INTO "workshops" VALUES('0hS4Aa-56joGCvh6X-TZhA','FuMYFFBqQhnGLh1gYXRhIQ',NULL,'U0Fj99BG4enEmoA3Xn8xpA','ZZG67','CHC35',1.79606229396107220652e+09);
INSERT INTO "workshops" VALUES('smWs3Aab1qA6Fo6Vzu7Asw','FuMYFFBqQhnGLh1gYXRhIQ',NULL,'KAdDI4ccC4VDLMNIejc1Dw','HEF93','ZMH44',1.79606229399508333204e+09);
CREATE INDEX ix_contents_stream_id ON contents (stream_id);
CREATE INDEX ix_schools_municipality_id ON schools (municipality_id);
CREATE INDEX ix_workshops_mission_id ON workshops (mission_id);
CREATE INDEX ix_workshops_municipality_id ON workshops (municipality_id);
COMMIT;
