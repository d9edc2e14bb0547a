"""What people send in – the form's packages, mails, Word with a photograph – becomes checked drafts beside the site."""
