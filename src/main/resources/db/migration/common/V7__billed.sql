-- What a draft cost stands in the ledger alone, also when the run that paid for it never ended.
alter table draft drop column billed;
create index ledger_article on ledger (article, language);
