"""Who gets, held and loses which post (人事任免), and lives as they are told."""
