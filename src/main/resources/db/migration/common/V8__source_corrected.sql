-- Why a delivery is held, or will be when the attempt that runs fails: the code that the API shows.
alter table deliveries add column held_code varchar(40);
