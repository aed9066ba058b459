-- A form's key stands for what the form said: the same words again are the same sending, other words are told apart.
alter table form_key add column content text;
