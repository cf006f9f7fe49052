-- Since when the engine is asked past the answers it gave before, for rows whose machine text was forgotten. What it has
-- answered since counts: nothing is paid for twice because the job was interrupted.
alter table draft add column asked_afresh timestamp with time zone;
update draft set asked_afresh = current_timestamp where afresh;
alter table draft drop column afresh;
